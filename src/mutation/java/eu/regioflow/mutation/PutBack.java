package eu.regioflow.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import eu.regioflow.DemoState;
import org.pitest.boot.HotSwapAgent;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Mutant;
import org.pitest.mutationtest.environment.EnvironmentResetPlugin;
import org.pitest.mutationtest.environment.ResetEnvironment;
import org.pitest.mutationtest.execute.CatchNewClassLoadersTransformer;

/**
 * Undoes a changed class before another one is changed, forgets the events that a change
 * kept from ending, for which the next test would wait in vain, and runs the test that
 * noticed the change once more: it has to pass now.
 */
public final class PutBack implements EnvironmentResetPlugin, ResetEnvironment {

	/** Names the file of the tests that fail even after the change was undone. */
	static final String NOT_UNDONE = "mutation.not-undone";

	private ClassName changed;

	@Override
	public ResetEnvironment make() {
		return this;
	}

	@Override
	public void resetFor(Mutant next) {
		if (this.changed != null) {
			undo(this.changed);
			forgetEvents();
			prove();
		}
		ClassName name = next.getDetails().getClassName();
		if (!name.equals(this.changed)) {
			System.err.println(name);
		}
		this.changed = name;
	}

	private static void undo(ClassName name) {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		try (InputStream file = loader.getResourceAsStream(name.asInternalName() + ".class")) {
			byte[] written = file.readAllBytes();
			CatchNewClassLoadersTransformer.setMutant(name.asInternalName(), written);
			if (!HotSwapAgent.hotSwap(Class.forName(name.asJavaName(), false, loader), written)) {
				throw new IllegalStateException("Still changed: " + name);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void prove() {
		String file = System.getProperty(NOT_UNDONE);
		PlatformTest.failingStill().ifPresent((test) -> {
			try {
				Files.writeString(Path.of(file), test + System.lineSeparator(), StandardOpenOption.CREATE,
						StandardOpenOption.APPEND);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void forgetEvents() {
		String data = System.getProperty("regioflow.data.directory");
		if (data == null || !Files.exists(Path.of(data, "postgres-access.properties"))) {
			return;
		}
		try (Connection superuser = DemoState.superuser(); Statement sql = superuser.createStatement()) {
			sql.execute("delete from event_publication where completion_date is null");
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String description() {
		return "Undoes each change";
	}

}
