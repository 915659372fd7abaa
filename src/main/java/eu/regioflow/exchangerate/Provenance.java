package eu.regioflow.exchangerate;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the rates of one import came from.
 *
 * @param detail the file's name or the service's address, in the importer's words
 * @param sha256 of the content that was read, 64 hex digits; null where nothing was read
 */
public record Provenance(RateSource source, String detail, String sha256) {

	private static final int LONGEST = 400;

	public Provenance {
		detail = (detail.length() <= LONGEST) ? detail : detail.substring(0, LONGEST - 1) + "…";
	}

	/** Rates that are made up, as their source says itself. */
	public static Provenance illustrative(String detail) {
		return new Provenance(RateSource.ILLUSTRATIVE, detail, null);
	}

	/**
	 * Rates of a file.
	 * @param name only shown, never used as a path; null when it has none
	 */
	public static Provenance file(String name, byte[] content) {
		String shown = (name != null) ? name.replaceAll("\\p{Cntrl}", " ").strip() : "";
		return new Provenance(RateSource.FILE, shown, sha256(content));
	}

	static Provenance commission(URI address, byte[] content) {
		return new Provenance(RateSource.COMMISSION, address.toString(), sha256(content));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
