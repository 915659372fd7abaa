package eu.regioflow.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What every template is given: the reader's language, the formats that follow from it,
 * and who is signed in.
 */
public final class View {

	private final Texts texts;

	private final Formats formats;

	private final ViewRequest request;

	View(Texts texts, Formats formats, ViewRequest request) {
		this.texts = texts;
		this.formats = formats;
		this.request = request;
	}

	/**
	 * The message in the reader's language; amounts, shares and dates among the arguments
	 * are written as on a page.
	 * @throws IllegalStateException when there is no such key
	 */
	public String text(String key, Object... arguments) {
		return wording().text(key, List.of(arguments));
	}

	/** The name of a fund or another source; its code where it has none. */
	public String source(String code) {
		return wording().source(code);
	}

	/** Why something was refused, in the reader's language. */
	public String text(Refusal refusal) {
		return wording().text(refusal);
	}

	/** What is wrong at a place of a list. */
	public String text(LocatedError error) {
		return wording().text(error);
	}

	/** How to mend what is wrong at a place of a list. */
	public String remedy(LocatedError error) {
		return wording().remedy(error);
	}

	/**
	 * A refusal for the error summary of a page: one entry for each bad place, else one
	 * for the whole.
	 */
	public List<FormError> errors(Refusal refusal) {
		if (refusal.errors().isEmpty()) {
			return List.of(new FormError("", text(refusal)));
		}
		return refusal.errors().stream().map((error) -> new FormError("", wording().line(error))).toList();
	}

	private Wording wording() {
		return new Wording(this.texts, this.formats);
	}

	/** {@code 1,234.56} in English, {@code 1.234,56} in German. */
	public String money(Money amount) {
		return this.formats.money(amount);
	}

	/** {@code 1,234}, for axes; an amount with cents keeps them. */
	public String whole(Money amount) {
		return this.formats.whole(amount);
	}

	/** {@code EUR 1,234.56}. */
	public String euro(Money amount) {
		return "EUR " + this.formats.money(amount);
	}

	/** A number with the decimals that it has, at least two, such as a rate. */
	public String number(BigDecimal number) {
		return this.formats.number(number);
	}

	/** {@code 14.33%} in English; keeps the decimals that the share has. */
	public String percent(Percentage share) {
		return this.formats.percent(share);
	}

	/** The share, or a dash where a share of nothing has no figure. */
	public String percent(Optional<Percentage> share) {
		return share.map(this.formats::percent).orElse("–");
	}

	/** {@code 10 Feb 2020}. */
	public String date(LocalDate date) {
		return this.formats.date(date);
	}

	/** {@code 10 Feb 2020, 14:03 CET}: always the programme's zone, and says so. */
	public String dateTime(Instant instant) {
		return this.formats.dateTime(instant);
	}

	public Locale locale() {
		return this.formats.locale();
	}

	/** The two-letter code, for {@code <html lang>}. */
	public String language() {
		return this.formats.locale().getLanguage();
	}

	/** The codes of every language that the portal speaks. */
	public List<String> languages() {
		return this.texts.languages().stream().map(Locale::getLanguage).toList();
	}

	/** The language's own name for itself, such as {@code Deutsch}. */
	public String languageName(String language) {
		return this.texts.ownName(language);
	}

	/**
	 * The name of the form field for the token, or null when the page needs none.
	 */
	public String csrfParameter() {
		return this.request.csrfParameter();
	}

	/** The token against forged requests, or null when the page needs none. */
	public String csrfToken() {
		return this.request.csrfToken();
	}

	/** The substitution under which the page is shown, or nothing. */
	public String acting() {
		return this.request.acting();
	}

	/** The signed-in person's name, or null when nobody is signed in. */
	public String userName() {
		return this.request.userName();
	}

	/** The name of whoever they act for, or null where they act for themselves. */
	public String onBehalfOf() {
		return this.request.onBehalfOf();
	}

	/**
	 * After how many seconds without a request the signed-in person's session ends, or
	 * null when nobody is signed in.
	 */
	public Integer sessionSeconds() {
		return this.request.sessionSeconds();
	}

	/** The signed-in person's roles, named as in {@link eu.regioflow.identity.Role}. */
	public Set<String> roles() {
		return this.request.roles();
	}

	/** The page's own path, without its query. */
	public String path() {
		return this.request.path();
	}

	/** The links of the main navigation that the signed-in person may follow. */
	public List<NavItem> navigation() {
		return this.request.navigation();
	}

	/** Said once at the top of the page after an action, if there was one. */
	public Optional<Flash> flash() {
		return this.request.flash();
	}

	/** The address of a static file, with its content's hash in it. */
	public String asset(String file) {
		return this.request.asset(file);
	}

}
