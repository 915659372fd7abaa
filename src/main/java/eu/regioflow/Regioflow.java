package eu.regioflow;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the whole back office: portal, API, process engine and Tasklist in one process.
 */
// a page and a resource of the same thing may have the same simple name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Regioflow {

	public static void main(String[] args) {
		// before anything reads the clock: what is stored is UTC, whatever the machine's
		// zone
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		SpringApplication.run(Regioflow.class, args);
	}

}
