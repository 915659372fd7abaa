package eu.regioflow.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

	private final String version;

	Models() {
		PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
		this.all = Stream.of("bpmn", "dmn", "form")
			.flatMap((kind) -> Stream.of(find(files, kind)))
			.map(Models::read)
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
		this.version = new String(read(files.getResource("classpath:" + ROOT + "version.txt")).bytes(),
				StandardCharsets.UTF_8)
			.strip();
	}

	List<Model> all() {
		return this.all;
	}

	List<Model> decisionTables() {
		return this.all.stream().filter((model) -> model.name().endsWith(".dmn")).toList();
	}

	/** The release of the bundle; every model carries the same as its version tag. */
	String version() {
		return this.version;
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

		/** The first eight digits of the SHA-256 of the content. */
		String fingerprint() {
			try {
				byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.bytes);
				return HexFormat.of().formatHex(hash, 0, 4);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java has SHA-256", ex);
			}
		}

	}

}
