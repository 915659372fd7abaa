package eu.regioflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the whole back office: portal, API, process engine and Tasklist in one process.
 */
@SpringBootApplication
public class Regioflow {

	public static void main(String[] args) {
		SpringApplication.run(Regioflow.class, args);
	}

}
