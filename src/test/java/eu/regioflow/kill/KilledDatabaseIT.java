package eu.regioflow.kill;

import org.junit.jupiter.api.Test;

class KilledDatabaseIT extends KillRounds {

	@Test
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
