package eu.regioflow.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Refuses text in JSON that cannot be stored, where it stands.
 */
final class StorableTextModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	StorableTextModule() {
		super("storable-text");
		addDeserializer(String.class, new Checked());
	}

	private static final class Checked extends StringDeserializer {

		private static final long serialVersionUID = 1L;

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			String text = super.deserialize(parser, context);
			if (text != null && StorableText.forbiddenIn(text).isPresent()) {
				return (String) context.handleWeirdStringValue(String.class, text, "not storable");
			}
			return text;
		}

	}

}
