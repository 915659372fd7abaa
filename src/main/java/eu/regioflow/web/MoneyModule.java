package eu.regioflow.web;

import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * Amounts and shares travel as text in JSON, so that no reader makes a binary fraction of
 * them.
 */
final class MoneyModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	MoneyModule() {
		super("money");
		addSerializer(Money.class, ToStringSerializer.instance);
		addSerializer(Percentage.class, ToStringSerializer.instance);
		addDeserializer(Money.class, new FromText<>(Money.class, "-?\\d{1,15}(\\.\\d{1,2})?", Money::of));
		addDeserializer(Percentage.class, new FromText<>(Percentage.class, "-?\\d{1,9}(\\.\\d{1,6})?", Percentage::of));
	}

	/** Reads a plain decimal number that is given as text, and nothing else. */
	private static final class FromText<T> extends StdDeserializer<T> {

		private static final long serialVersionUID = 1L;

		private final transient Pattern form;

		private final transient Function<String, T> read;

		FromText(Class<T> type, String form, Function<String, T> read) {
			super(type);
			this.form = Pattern.compile(form);
			this.read = read;
		}

		@Override
		@SuppressWarnings("unchecked")
		public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				return (T) context.handleUnexpectedToken(handledType(), parser);
			}
			String text = parser.getText();
			if (!this.form.matcher(text).matches()) {
				return (T) context.handleWeirdStringValue(handledType(), text, "not a plain decimal number");
			}
			return this.read.apply(text);
		}

	}

}
