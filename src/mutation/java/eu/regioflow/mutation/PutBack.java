package eu.regioflow.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import eu.regioflow.DemoState;
import eu.regioflow.Regioflow;
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
		if (this.changed == null) {
			initialise(DemoState.class);
			initialise(Regioflow.class);
		}
		else {
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

	/**
	 * What classes reckon once for all is reckoned before anything is changed.
	 * @param one of the classes in the same folder
	 */
	private static void initialise(Class<?> one) {
		try {
			Path folder = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.walk(folder)) {
				files.map((file) -> folder.relativize(file).toString())
					.filter((file) -> file.startsWith("eu") && file.endsWith(".class"))
					.map((file) -> file.replace(".class", "").replace('/', '.'))
					.filter((name) -> !name.endsWith("-info"))
					.forEach(PutBack::initialise);
			}
		}
		catch (IOException | URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void initialise(String name) {
		try {
			Class.forName(name, true, Thread.currentThread().getContextClassLoader());
		}
		catch (ClassNotFoundException | LinkageError ex) {
			System.err.println("not initialised: " + ex);
		}
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
