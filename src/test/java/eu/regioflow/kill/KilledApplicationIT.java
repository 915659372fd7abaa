package eu.regioflow.kill;

import java.util.concurrent.TimeUnit;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KilledApplicationIT extends KillRounds {

	@Test
	@Timeout(value = 25, unit = TimeUnit.MINUTES)
	void losesNothing() throws Exception {
		run(RunningApplication::kill);
	}

}
