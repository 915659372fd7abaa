package eu.regioflow;

import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Says what a refusal must be.
 */
public final class Refused {

	private Refused() {
	}

	/** Expects a refusal of this kind and code. */
	public static void as(Refusal.Kind kind, String code, ThrowingCallable work) {
		Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, work);
		Assertions.assertThat(refusal).as("refused with %s", code).isNotNull();
		Assertions.assertThat(refusal.kind() + " " + refusal.code()).isEqualTo(kind + " " + code);
	}

	/** Expects a refusal that names these places, as {@code row column code}. */
	public static void at(List<String> places, ThrowingCallable work) {
		Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, work);
		Assertions.assertThat(refusal).as("refused at %s", places).isNotNull();
		Assertions.assertThat(refusal.errors()).extracting(Refused::place).isEqualTo(places);
	}

	private static String place(LocatedError error) {
		return error.row() + " " + error.column() + " " + error.code();
	}

}
