package eu.regioflow.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The process models, decision tables and forms that the product is shipped with.
 */
@Component
class Models {

	private static final String ROOT = "processes/";

	private final List<Model> all;

	Models() {
		PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
		this.all = Stream.of("bpmn", "dmn", "form")
			.flatMap((kind) -> Stream.of(find(files, kind)))
			.map(Models::read)
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

	List<Model> all() {
		return this.all;
	}

	List<Model> decisionTables() {
		return this.all.stream().filter((model) -> model.name().endsWith(".dmn")).toList();
	}

	/** Changes when any file does; the same in the IDE and in the jar. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Model model : this.all) {
				digest.update(model.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
				digest.update(model.bytes());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static Resource[] find(PathMatchingResourcePatternResolver files, String kind) {
		try {
			return files.getResources("classpath:" + ROOT + "**/*." + kind);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list the models", ex);
		}
	}

	private static Model read(Resource file) {
		try {
			String place = file.getURL().toString();
			String name = place.substring(place.lastIndexOf('/' + ROOT) + 1 + ROOT.length());
			return new Model(name, file.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the model " + file, ex);
		}
	}

	/**
	 * One file.
	 *
	 * @param name relative to the folder of all models
	 */
	record Model(String name, byte[] bytes) {

		InputStream content() {
			return new ByteArrayInputStream(this.bytes);
		}

	}

}
