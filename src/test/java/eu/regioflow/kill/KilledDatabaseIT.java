package eu.regioflow.kill;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KilledDatabaseIT extends KillRounds {

	@Test
	@Timeout(value = 25, unit = TimeUnit.MINUTES)
	void losesNothingWhenTheApplicationIsKilledToo() throws Exception {
		run((application) -> {
			if (this.random.nextBoolean()) {
				application.killDatabase();
				application.kill();
			}
			else {
				application.kill();
				application.killDatabase();
			}
		});
	}

}
