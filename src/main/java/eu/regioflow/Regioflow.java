package eu.regioflow;

import java.util.Arrays;
import java.util.TimeZone;

import eu.regioflow.trail.VerifyTrailCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the whole back office: portal, API, process engine and Tasklist in one process.
 */
// two modules may each have a class of the same simple name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Regioflow {

	public static void main(String[] args) {
		// before anything reads the clock: what is stored is UTC, whatever the machine's
		// zone
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
		if (args.length > 0 && VerifyTrailCommand.NAME.equals(args[0])) {
			System.exit(VerifyTrailCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(Regioflow.class, args);
	}

}
