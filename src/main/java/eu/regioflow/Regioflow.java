package eu.regioflow;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the whole back office: portal, API, process engine and Tasklist in one process.
 */
@SpringBootApplication
public class Regioflow {

	public static void main(String[] args) {
		// before anything reads the clock: what is stored is UTC, whatever the machine's
		// zone
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		SpringApplication.run(Regioflow.class, args);
	}

}
