package eu.regioflow.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * The least application of the Camunda web application starter; started with the class
 * path of that starter and the database's driver only. No configuration class, so that no
 * test finds it.
 */
@EnableAutoConfiguration
public class BareCamunda {

	public static void main(String[] arguments) {
		SpringApplication.run(BareCamunda.class, arguments);
	}

}
