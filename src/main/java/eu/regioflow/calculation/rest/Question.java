package eu.regioflow.calculation.rest;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What somebody asks to be calculated, read strictly: every key is known and every value
 * has the one form of the contract. All bad places are collected, so that they are told
 * at once; what is left out is empty or 0.00.
 */
final class Question {

	private static final ObjectMapper JSON = new ObjectMapper()
		.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

	private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

	private static final Pattern MINUS_ZERO = Pattern.compile("-0(\\.0+)?");

	private static final BigDecimal LARGEST_RATE = new BigDecimal("9999999999");

	private static final int MONEY_DECIMALS = 2;

	private static final int RATE_DECIMALS = 8;

	private static final int MOST_ITEMS = 10_000;

	private static final int LONGEST_ECHO = 60;

	private final JsonNode node;

	private final String path;

	private final int row;

	private final List<LocatedError> errors;

	private Question(JsonNode node, String path, int row, List<LocatedError> errors) {
		this.node = node;
		this.path = path;
		this.row = row;
		this.errors = errors;
	}

	/**
	 * Reads the body of a call.
	 * @throws Refusal when it is no JSON, or no object
	 */
	static Question of(byte[] body) {
		try {
			JsonNode node = JSON.readTree(body);
			if (!node.isObject()) {
				throw Refusal.invalid("json-not-an-object");
			}
			return new Question(node, "", 0, new ArrayList<>());
		}
		catch (IOException ex) {
			throw Refusal.unreadable("broken-json");
		}
	}

	/** Refuses every key but these. */
	Question only(Set<String> keys) {
		Iterator<String> names = this.node.fieldNames();
		while (names.hasNext()) {
			String name = names.next();
			if (!keys.contains(name)) {
				bad(name, name, "unknown-key", String.join(", ", keys.stream().sorted().toList()));
			}
		}
		return this;
	}

	/**
	 * Answers only when nothing was bad.
	 * @throws Refusal with the rule's code when one place is bad, else one that lists all
	 */
	void refuseIfBad() {
		if (this.errors.size() == 1) {
			throw Refusal.invalid(this.errors.get(0).code(), this.errors);
		}
		if (!this.errors.isEmpty()) {
			throw Refusal.invalid("bad-values", this.errors, this.errors.size());
		}
	}

	void bad(String key, String value, String code, Object... arguments) {
		String shown = (value.length() > LONGEST_ECHO) ? value.substring(0, LONGEST_ECHO) + "…" : value;
		String column = this.path.isEmpty() || key.isEmpty() ? this.path + key : this.path + "." + key;
		this.errors.add(LocatedError.at(this.row, column, shown, code, arguments));
	}

	private String said(String key) {
		JsonNode value = this.node.path(key);
		return value.isValueNode() ? value.asText() : value.toString();
	}

	private boolean isThere(String key) {
		return this.node.hasNonNull(key);
	}

	/** The keys that have a value. */
	List<String> keys() {
		List<String> keys = new ArrayList<>();
		this.node.fieldNames().forEachRemaining(keys::add);
		keys.removeIf((key) -> !isThere(key));
		return keys;
	}

	/** Refuses that a key has no value. */
	void require(String key) {
		if (!isThere(key)) {
			bad(key, "", "value-missing");
		}
	}

	/** The object under a key; an empty one where it is left out. */
	Question object(String key) {
		if (isThere(key) && !this.node.get(key).isObject()) {
			bad(key, said(key), "not-an-object");
		}
		JsonNode inner = this.node.path(key).isObject() ? this.node.get(key) : JSON.createObjectNode();
		return new Question(inner, this.path.isEmpty() ? key : this.path + "." + key, this.row, this.errors);
	}

	/** The objects of a list, with their rows; an empty list where it is left out. */
	List<Question> objects(String key) {
		List<Question> objects = new ArrayList<>();
		for (JsonNode item : list(key)) {
			Question object = new Question(item.isObject() ? item : JSON.createObjectNode(), key, objects.size() + 1,
					this.errors);
			if (!item.isObject()) {
				object.bad("", item.toString(), "not-an-object");
			}
			objects.add(object);
		}
		return objects;
	}

	/** The amounts of a list, none of them below zero. */
	List<Money> amounts(String key) {
		List<Money> amounts = new ArrayList<>();
		for (JsonNode item : list(key)) {
			Question row = new Question(JSON.createObjectNode().set(key, item), "", amounts.size() + 1, this.errors);
			amounts.add(row.amount(key));
		}
		return amounts;
	}

	private Iterable<JsonNode> list(String key) {
		JsonNode list = this.node.path(key);
		if (isThere(key) && !list.isArray()) {
			bad(key, said(key), "not-a-list");
		}
		if (list.size() > MOST_ITEMS) {
			bad(key, String.valueOf(list.size()), "list-too-long", MOST_ITEMS);
			return List.of();
		}
		return list.isArray() ? list : List.of();
	}

	/** An amount that is not below zero. */
	Money amount(String key) {
		Money amount = signedAmount(key);
		if (amount.isNegative()) {
			bad(key, amount.toString(), "amount-below-zero");
		}
		return amount;
	}

	/** An amount of either sign, such as that of a credit note. */
	Money signedAmount(String key) {
		BigDecimal amount = decimal(key, MONEY_DECIMALS);
		if (amount == null) {
			return Money.ZERO;
		}
		Money money = Money.of(amount);
		if (!money.isWithinLimit()) {
			bad(key, said(key), "amount-too-large", Money.LIMIT);
			return Money.ZERO;
		}
		return money;
	}

	/** A percentage of any size, or null where it is left out or bad. */
	Percentage percentage(String key) {
		BigDecimal percent = decimal(key, MONEY_DECIMALS);
		return (percent != null) ? new Percentage(percent) : null;
	}

	/** Units of a currency for 1 EUR; null where it is left out or bad. */
	BigDecimal rate(String key) {
		BigDecimal rate = decimal(key, RATE_DECIMALS);
		if (rate != null && (rate.signum() <= 0 || rate.compareTo(LARGEST_RATE) > 0)) {
			bad(key, said(key), "rate-out-of-bounds", LARGEST_RATE.toPlainString());
			return null;
		}
		return rate;
	}

	// text such as 1234.56: no exponent, no plus, no zero in front, no minus zero
	private BigDecimal decimal(String key, int decimals) {
		if (!isThere(key)) {
			return null;
		}
		String text = said(key);
		if (!this.node.get(key).isTextual() || !DECIMAL.matcher(text).matches() || MINUS_ZERO.matcher(text).matches()) {
			bad(key, text, "not-a-plain-amount");
			return null;
		}
		BigDecimal number = new BigDecimal(text);
		if (number.scale() > decimals) {
			bad(key, text, "too-many-decimals", number.scale());
			return null;
		}
		return number;
	}

	/** A number without decimals from 1 on; 1 where it is bad. */
	int number(String key, int highest) {
		JsonNode value = this.node.path(key);
		if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1
				|| value.intValue() > highest) {
			bad(key, said(key), "number-out-of-bounds", 1, highest);
			return 1;
		}
		return value.intValue();
	}

	/** A day of this or a neighbouring century; some day where it is bad. */
	LocalDate day(String key) {
		try {
			LocalDate day = LocalDate.parse(this.node.path(key).isTextual() ? said(key) : "");
			if (day.getYear() >= 1900 && day.getYear() < 2200) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// told below, like a day of another century
		}
		bad(key, said(key), "not-a-day");
		return LocalDate.EPOCH;
	}

	/** Text of this form; null where it is left out or bad. */
	String text(String key, Pattern form, String code) {
		if (!isThere(key)) {
			return null;
		}
		if (!this.node.get(key).isTextual() || !form.matcher(said(key)).matches()) {
			bad(key, said(key), code);
			return null;
		}
		return said(key);
	}

	/** True or false; false where it is left out. */
	boolean flag(String key) {
		if (isThere(key) && !this.node.get(key).isBoolean()) {
			bad(key, said(key), "not-true-or-false");
		}
		return this.node.path(key).booleanValue();
	}

}
