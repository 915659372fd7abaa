package eu.regioflow.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message whose places are filled in with texts and small numbers as they are, taken
 * apart once: a page of a hundred rows fills in hundreds.
 */
final class Sentence {

	/** Begins the marks for places, which are for private use and in no message. */
	private static final char FIRST_MARK = '\uE000';

	private final List<String> pieces = new ArrayList<>();

	/** The argument after each piece but the last. */
	private final List<Integer> places = new ArrayList<>();

	private final int arguments;

	private Sentence(MessageFormat message) {
		this.arguments = message.getFormatsByArgumentIndex().length;
		String marked = message.format(IntStream.range(0, this.arguments)
			.mapToObj((index) -> String.valueOf((char) (FIRST_MARK + index)))
			.toArray());
		int begin = 0;
		for (int position = 0; position < marked.length(); position++) {
			int place = marked.charAt(position) - FIRST_MARK;
			if (place >= 0 && place < this.arguments) {
				this.pieces.add(marked.substring(begin, position));
				this.places.add(place);
				begin = position + 1;
			}
		}
		this.pieces.add(marked.substring(begin));
	}

	/** Empty where a place has a format or a choice of its own. */
	static Optional<Sentence> of(MessageFormat message) {
		return Stream.of(message.getFormats()).allMatch(Objects::isNull) ? Optional.of(new Sentence(message))
				: Optional.empty();
	}

	/** Whether these can be filled in as they are, one for each place. */
	boolean takes(Object... filling) {
		if (filling.length < this.arguments) {
			return false;
		}
		for (Object one : filling) {
			if (!(one instanceof String) && !isWrittenAlike(one)) {
				return false;
			}
		}
		return true;
	}

	/** Below a thousand no language that is shipped sets a mark into a whole number. */
	private static boolean isWrittenAlike(Object filling) {
		return filling instanceof Integer number && number >= 0 && number < 1_000;
	}

	String with(Object... filling) {
		StringBuilder text = new StringBuilder(this.pieces.get(0));
		for (int place = 0; place < this.places.size(); place++) {
			text.append(filling[this.places.get(place)]).append(this.pieces.get(place + 1));
		}
		return text.toString();
	}

}
