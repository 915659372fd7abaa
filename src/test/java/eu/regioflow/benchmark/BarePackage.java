package eu.regioflow.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The bare Camunda web application, packed of the libraries that the product brings too.
 */
final class BarePackage {

	private static final Path PRODUCT = Path.of("target", "regioflow.jar").toAbsolutePath();

	private static final String TYPE = BareCamunda.class.getName().replace('.', '/') + ".class";

	/** What the starter and the driver bring, by the files' names. */
	private static final Pattern BARE = Pattern.compile("(camunda-(?!.*(junit5|assert|mockito)).*"
			+ "|spring-(aop|beans|context|core|expression|jcl|jdbc|tx|web|webmvc)-\\d.*"
			+ "|spring-boot-\\d.*|spring-boot-autoconfigure-\\d.*|spring-boot-starter-(json|jdbc|logging|tomcat|web)-\\d.*"
			+ "|spring-boot-starter-\\d.*|tomcat-embed-.*|jackson-.*|snakeyaml-.*|logback-.*|log4j-(api|to).*"
			+ "|jul-to-slf4j.*|slf4j-api.*|HikariCP.*|postgresql-.*|mybatis-.*|feel-.*|java-uuid-generator.*|gson-.*"
			+ "|jersey-.*|hk2-.*|jakarta\\..*|javax\\..*|aopalliance.*|osgi-resource.*|javassist-.*|typed-values.*"
			+ "|micrometer-(commons|observation)-.*|commons-(fileupload2?|io|lang3)-?.*|jaxb-.*|angus-.*|joda-time.*)\\.jar");

	private BarePackage() {
	}

	/**
	 * The product's jar without the product: its launcher, what the starter and the
	 * driver bring, and the one class.
	 */
	static Path oneJar(Path folder) throws IOException {
		Path jar = folder.resolve("bare.jar");
		try (JarFile ours = new JarFile(PRODUCT.toFile());
				JarOutputStream bare = new JarOutputStream(Files.newOutputStream(jar))) {
			// in the order in which a build without further care leaves them
			List<JarEntry> entries = Collections.list(ours.entries());
			entries.sort(Comparator.comparing(JarEntry::getName));
			for (JarEntry entry : entries) {
				String name = entry.getName();
				String library = name.startsWith("BOOT-INF/lib/") ? name.substring("BOOT-INF/lib/".length()) : "";
				if (name.startsWith("org/springframework/boot/loader/") || BARE.matcher(library).matches()) {
					copy(name, ours.getInputStream(entry).readAllBytes(), bare);
				}
			}
			// the launcher looks for the folder itself
			copy("BOOT-INF/classes/", new byte[0], bare);
			copy("BOOT-INF/classes/" + TYPE, Files.readAllBytes(Path.of("target", "test-classes").resolve(TYPE)), bare);
			Manifest manifest = ours.getManifest();
			manifest.getMainAttributes().putValue("Start-Class", BareCamunda.class.getName());
			manifest.getMainAttributes().remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
			manifest.getMainAttributes().remove(new Attributes.Name("Spring-Boot-Layers-Index"));
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			manifest.write(written);
			copy(JarFile.MANIFEST_NAME, written.toByteArray(), bare);
		}
		return jar;
	}

	/**
	 * The same with the libraries side by side, as the product is installed; without an
	 * archive of classes.
	 */
	static Path installed(Path folder) throws IOException {
		Path libraries = Files.createDirectories(folder.resolve("bare").resolve("lib"));
		StringBuilder classPath = new StringBuilder();
		try (JarFile ours = new JarFile(PRODUCT.toFile())) {
			for (JarEntry entry : Collections.list(ours.entries())) {
				String library = entry.getName().replace("BOOT-INF/lib/", "");
				if (BARE.matcher(library).matches()) {
					Files.write(libraries.resolve(library), ours.getInputStream(entry).readAllBytes());
					classPath.append("lib/").append(library).append(' ');
				}
			}
		}
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, BareCamunda.class.getName());
		manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString().strip());
		Path jar = libraries.resolveSibling("bare.jar");
		try (JarOutputStream bare = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			copy(TYPE, Files.readAllBytes(Path.of("target", "test-classes").resolve(TYPE)), bare);
		}
		return jar;
	}

	// stored, not deflated: the launcher reads jars inside the jar where they lie
	private static void copy(String name, byte[] content, JarOutputStream jar) throws IOException {
		CRC32 checksum = new CRC32();
		checksum.update(content);
		JarEntry entry = new JarEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(checksum.getValue());
		jar.putNextEntry(entry);
		jar.write(content);
		jar.closeEntry();
	}

}
