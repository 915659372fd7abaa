package eu.regioflow;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.programme.CostCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new cost category and a new measure are one word each: with them in the source of
 * their enumeration, and no other class compiled anew, a list that names the category is
 * imported, declared, posted and shown by every breakdown.
 */
@DemoTest
class OneChangeTests {

	private static final Path SOURCES = Path.of("src", "main", "java");

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private TransactionTemplate transaction;

	@TempDir
	private Path changed;

	@Test
	void aNewCategoryAndANewMeasureAreInEveryBreakdown() throws Exception {
		assertThat(Stream.of(CostCategory.values()).map(Enum::name)).doesNotContain("CLIMATE");
		change(CostCategory.class, "SPF", "SPF, CLIMATE");
		change(Measure.class, "RECOVERED", "RECOVERED, FORECAST");
		try (URLClassLoader changedFirst = new ChangedFirst(this.changed)) {
			assertThat(work(changedFirst)).containsAllEntriesOf(Map.of("CATEGORY CLIMATE", "100.00, forecast 40.00",
					"CATEGORY STAFF", "1000.00, forecast 0.00", "CATEGORY OFFICE", "150.00, forecast 0.00",
					"CATEGORY total", "1250.00, forecast 40.00", "PARTNER 3", "1250.00, forecast 40.00", "PERIOD 1",
					"1250.00, forecast 40.00", "SOURCE ERDF", "1062.50, forecast 40.00", "SOURCE PARTNER",
					"187.50, forecast 0.00", "SOURCE total", "1250.00, forecast 40.00"));
		}
	}

	private Map<String, String> work(ClassLoader classes) throws Exception {
		Constructor<?> constructor = classes.loadClass(Ledger.class.getName())
			.getDeclaredConstructor(JdbcTemplate.class, Clock.class);
		constructor.setAccessible(true);
		Object ledger = constructor.newInstance(this.jdbc, this.clock);
		@SuppressWarnings("unchecked")
		BiFunction<Object, String, Map<String, String>> work = (BiFunction<Object, String, Map<String, String>>) classes
			.loadClass(OneChange.class.getName())
			.getConstructor()
			.newInstance();
		return this.transaction.execute((status) -> work.apply(ledger, "ONECHANGE"));
	}

	private void change(Class<?> type, String word, String words) throws IOException {
		String file = type.getName().replace('.', '/') + ".java";
		String source = Files.readString(SOURCES.resolve(file));
		assertThat(source).containsOnlyOnce(word);
		Path copy = this.changed.resolve(file);
		Files.createDirectories(copy.getParent());
		Files.writeString(copy, source.replace(word, words));
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", copy.toString())).isZero();
	}

	/** Loads the product's classes anew, those that were changed from their folder. */
	private static final class ChangedFirst extends URLClassLoader {

		private ChangedFirst(Path changed) throws IOException {
			super(new URL[] { changed.toUri().toURL(), location(Ledger.class), location(OneChange.class) },
					OneChangeTests.class.getClassLoader());
		}

		private static URL location(Class<?> type) {
			return type.getProtectionDomain().getCodeSource().getLocation();
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				if (!name.startsWith("eu.regioflow.")) {
					return super.loadClass(name, resolve);
				}
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : findClass(name);
			}
		}

	}

}
