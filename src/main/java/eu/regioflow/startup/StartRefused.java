package eu.regioflow.startup;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A start that would not be safe; the message says what to set and how.
 */
final class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	private StartRefused(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	static StartRefused missing(String setting) {
		return new StartRefused("The setting " + setting + " is missing.", remedyOf(setting));
	}

	static StartRefused demoValue(String setting) {
		return new StartRefused("The setting " + setting + " has the demo's value, which everyone knows.",
				remedyOf(setting));
	}

	static StartRefused demoData(Path folder) {
		return new StartRefused("The data folder " + folder + " belongs to the demo, whose passwords everyone knows.",
				"Name another folder in the environment variable REGIOFLOW_DATA_DIRECTORY or as"
						+ " --regioflow.data.directory=..., or start the demo itself: with neither a profile nor a data source.");
	}

	String remedy() {
		return this.remedy;
	}

	private static String remedyOf(String setting) {
		String variable = setting.replace('.', '_').toUpperCase(Locale.ROOT);
		return "Set a value of your own in the environment variable " + variable + " (for example " + variable
				+ "=\"$(openssl rand -base64 32)\") or as --" + setting
				+ "=..., and keep it for every later start. To only look around, start with neither a profile nor a"
				+ " data source: that is the demo, which needs no settings.";
	}

}
