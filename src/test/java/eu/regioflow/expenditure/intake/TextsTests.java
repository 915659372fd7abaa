package eu.regioflow.expenditure.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which characters a text may hold, and how much of it an error shows.
 */
class TextsTests {

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x08, 0x0B, 0x1F, 0x7F, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF, 0xFDD0,
			0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF })
	void whatNoTextMayHoldIsNamedByItsNumber(int character) {
		assertThat(Texts.forbiddenCharacter("Train" + Character.toString(character)))
			.isEqualTo("U+%04X".formatted(character));
	}

	@ParameterizedTest
	@ValueSource(ints = { '\t', '\n', '\r', ' ', 0x7E, 0xA0, 0x2029, 0x202F, 0x2065, 0x206A, 0xD7FF, 0xE000, 0xFDCF,
			0xFDF0, 0xFFFD, 0x1F600 })
	void itsNeighboursMayStandInAnyText(int character) {
		assertThat(Texts.forbiddenCharacter("Train" + Character.toString(character))).isEmpty();
	}

	@Test
	void anErrorShowsTwoHundredCharacters() {
		assertThat(Texts.shortened("x".repeat(200))).isEqualTo("x".repeat(200));
		assertThat(Texts.shortened("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
	}

}
