package eu.regioflow.refusal;

import java.util.List;

/**
 * A request that a rule refuses; nothing of it was done.
 *
 * <p>
 * The text for people is the message {@code refusal.<code>} with the arguments filled in.
 */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What kind of refusal it is; each kind has one HTTP status. */
	public enum Kind {

		/** Not there, or not for the caller's eyes. */
		NOT_FOUND,
		/** The caller sees the object but may not do this to it. */
		FORBIDDEN,
		/** The object is in another state or has another version. */
		CONFLICT,
		/** The content breaks a rule. */
		INVALID,
		/** The content cannot be read at all. */
		UNREADABLE,
		/** The content is larger than allowed. */
		TOO_LARGE

	}

	private final Kind kind;

	private final String code;

	private final transient List<Object> arguments;

	private final transient List<LocatedError> errors;

	private Refusal(Kind kind, String code, List<LocatedError> errors, List<Object> arguments) {
		super(kind + " " + code + " " + arguments + (errors.isEmpty() ? "" : " " + errors));
		this.kind = kind;
		this.code = code;
		this.errors = List.copyOf(errors);
		this.arguments = List.copyOf(arguments);
	}

	public static Refusal notFound() {
		return new Refusal(Kind.NOT_FOUND, "not-found", List.of(), List.of());
	}

	public static Refusal forbidden(String code, Object... arguments) {
		return new Refusal(Kind.FORBIDDEN, code, List.of(), List.of(arguments));
	}

	public static Refusal conflict(String code, Object... arguments) {
		return new Refusal(Kind.CONFLICT, code, List.of(), List.of(arguments));
	}

	/** Refuses a change and names every place where somebody else changed something. */
	public static Refusal conflict(String code, List<LocatedError> errors, Object... arguments) {
		return new Refusal(Kind.CONFLICT, code, errors, List.of(arguments));
	}

	public static Refusal invalid(String code, Object... arguments) {
		return new Refusal(Kind.INVALID, code, List.of(), List.of(arguments));
	}

	/** Refuses a list and names every bad place in it. */
	public static Refusal invalid(String code, List<LocatedError> errors, Object... arguments) {
		return new Refusal(Kind.INVALID, code, errors, List.of(arguments));
	}

	public static Refusal unreadable(String code, Object... arguments) {
		return new Refusal(Kind.UNREADABLE, code, List.of(), List.of(arguments));
	}

	public static Refusal tooLarge(String code, Object... arguments) {
		return new Refusal(Kind.TOO_LARGE, code, List.of(), List.of(arguments));
	}

	public Kind kind() {
		return this.kind;
	}

	/** Stable, in kebab case; the message key is {@code refusal.<code>}. */
	public String code() {
		return this.code;
	}

	/** What the message's placeholders are filled with. */
	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * Every bad place, in the order of the content; empty when the refusal is not about a
	 * list.
	 */
	public List<LocatedError> errors() {
		return this.errors;
	}

}
