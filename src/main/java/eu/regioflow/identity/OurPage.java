package eu.regioflow.identity;

/**
 * Whether an address that came with a request is a page of ours.
 */
public final class OurPage {

	private OurPage() {
	}

	/** The page if it is one of ours, else home. */
	public static String orHome(String page) {
		return is(page) ? page : "/";
	}

	// a browser takes "//host" and "/\host" for another site
	static boolean is(String page) {
		return page != null && page.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
	}

}
