package eu.regioflow.startup;

import java.util.Locale;

/**
 * A start that would not be safe; the message says what to set and how.
 */
final class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String setting;

	private StartRefused(String message, String setting) {
		super(message);
		this.setting = setting;
	}

	static StartRefused missing(String setting) {
		return new StartRefused("The setting " + setting + " is missing.", setting);
	}

	static StartRefused demoValue(String setting) {
		return new StartRefused("The setting " + setting + " has the demo's value, which everyone knows.", setting);
	}

	String remedy() {
		String variable = this.setting.replace('.', '_').toUpperCase(Locale.ROOT);
		return "Set a value of your own in the environment variable " + variable + " (for example " + variable
				+ "=\"$(openssl rand -base64 32)\") or as --" + this.setting
				+ "=..., and keep it for every later start. To only look around, start with neither a profile nor a"
				+ " data source: that is the demo, which needs no settings.";
	}

}
