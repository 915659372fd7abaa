package eu.regioflow.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text for people, from the modules' message files; which languages there are
 * follows from the files.
 */
final class Texts {

	private static final Pattern FILE = Pattern.compile("(?<base>[^_]+)(_(?<language>[a-z]{2}))?\\.properties");

	private final Remembering messages = new Remembering();

	/** Those without arguments. */
	private final Map<Locale, Map<String, String>> plain = new ConcurrentHashMap<>();

	private final List<Locale> languages;

	private final Map<String, String> ownNames;

	private Texts(Set<String> bases, Set<String> languages) {
		this.messages.setBasenames(bases.toArray(String[]::new));
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		this.messages.setAlwaysUseMessageFormat(true);
		List<Locale> locales = new ArrayList<>(List.of(Locale.ENGLISH));
		languages.stream().map(Locale::forLanguageTag).forEach(locales::add);
		this.languages = List.copyOf(locales);
		this.ownNames = locales.stream()
			.collect(Collectors.toUnmodifiableMap(Locale::getLanguage, (locale) -> locale.getDisplayLanguage(locale)));
	}

	/** Reads what {@code messages/} holds on the class path. */
	static Texts onClassPath() {
		Set<String> bases = new TreeSet<>();
		Set<String> languages = new TreeSet<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties")) {
				Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
				if (name.matches()) {
					bases.add("messages/" + name.group("base"));
					if (name.group("language") != null) {
						languages.add(name.group("language"));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Texts(bases, languages);
	}

	MessageSource source() {
		return this.messages;
	}

	/** English first. */
	List<Locale> languages() {
		return this.languages;
	}

	/** A language's own name for itself. */
	String ownName(String language) {
		return this.ownNames.get(language);
	}

	String text(Locale locale, String key, Object... arguments) {
		if (arguments.length > 0) {
			return this.messages.sentence(key, locale)
				.filter((sentence) -> sentence.takes(arguments))
				.map((sentence) -> sentence.with(arguments))
				.orElseGet(() -> find(locale, key, arguments));
		}
		return this.plain.computeIfAbsent(locale, (language) -> new ConcurrentHashMap<>())
			.computeIfAbsent(key, (name) -> find(locale, name));
	}

	private String find(Locale locale, String key, Object... arguments) {
		try {
			return this.messages.getMessage(key, arguments, locale);
		}
		catch (NoSuchMessageException ex) {
			throw new IllegalStateException("No message " + key + " in language " + locale, ex);
		}
	}

	/** Whether there is such a text. */
	boolean has(String key) {
		return this.messages.getMessage(key, null, null, Locale.ENGLISH) != null;
	}

	/** To look a text up goes through the files of all modules; once is enough. */
	private static final class Remembering extends ResourceBundleMessageSource {

		private final Map<Locale, Map<String, MessageFormat>> found = new ConcurrentHashMap<>();

		private final Map<Locale, Map<String, Optional<Sentence>>> sentences = new ConcurrentHashMap<>();

		@Override
		protected MessageFormat resolveCode(String code, Locale locale) {
			return this.found.computeIfAbsent(locale, (language) -> new ConcurrentHashMap<>())
				.computeIfAbsent(code, (name) -> super.resolveCode(name, locale));
		}

		/** Empty where it is none, or there is no such text. */
		Optional<Sentence> sentence(String code, Locale locale) {
			return this.sentences.computeIfAbsent(locale, (language) -> new ConcurrentHashMap<>())
				.computeIfAbsent(code, (name) -> Optional.ofNullable(resolveCode(name, locale)).flatMap(Sentence::of));
		}

	}

}
