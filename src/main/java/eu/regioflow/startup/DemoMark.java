package eu.regioflow.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that marks a data folder as the demo's, so that the demo's accounts are never
 * served as if they were real.
 */
record DemoMark(Path folder) {

	static DemoMark in(String dataDirectory) {
		return new DemoMark(Path.of(dataDirectory).toAbsolutePath().normalize());
	}

	void set() {
		if (isSet()) {
			return;
		}
		try {
			Files.createDirectories(this.folder);
			Files.writeString(file(), "This folder was made by the demo: its accounts have the password demo.\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder cannot be written: " + this.folder, ex);
		}
	}

	boolean isSet() {
		return Files.exists(file());
	}

	private Path file() {
		return this.folder.resolve("demo.txt");
	}

}
