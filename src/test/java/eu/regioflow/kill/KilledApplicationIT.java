package eu.regioflow.kill;

import eu.regioflow.RunningApplication;
import org.junit.jupiter.api.Test;

class KilledApplicationIT extends KillRounds {

	@Test
	void losesNothing() throws Exception {
		run(RunningApplication::kill);
	}

}
