package eu.regioflow;

import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

import eu.regioflow.trail.VerifyTrailCommand;

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
		List<String> arguments = new ArrayList<>(List.of(args));
		if (arguments.remove(VerifyTrailCommand.NAME)) {
			System.exit(VerifyTrailCommand.run(arguments.toArray(String[]::new)));
		}
		SpringApplication.run(Regioflow.class, args);
	}

}
