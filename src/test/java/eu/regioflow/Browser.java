package eu.regioflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Chromium for tests, with one clean session.
 */
public final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private final BrowserContext context;

	private final Page page;

	private final String address;

	private Browser(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
		this.address = address;
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		this.context = this.chromium.newContext(options.setLocale("en-GB"));
		this.page = this.context.newPage();
	}

	/**
	 * Opens a window of a desk's size.
	 * @param address of the portal, such as {@code http://localhost:8080}
	 */
	public static Browser open(String address) {
		return new Browser(address,
				new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
	}

	/** Opens a window as narrow as a phone, 320 pixels. */
	public static Browser narrow(String address) {
		return new Browser(address, new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 700));
	}

	/** Opens a window in which no script runs. */
	public static Browser withoutScript(String address) {
		return new Browser(address, new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900)
			.setJavaScriptEnabled(false));
	}

	/** Where Chromium is: property chromium, environment CHROMIUM, or a usual place. */
	static Path executable() {
		return Stream
			.concat(Stream.of(System.getProperty("chromium"), System.getenv("CHROMIUM")).filter(Objects::nonNull),
					NAMES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Chromium is missing. Install it with: sudo apt-get install -y chromium, or name it with -Dchromium=<path>"));
	}

	/** The page, for whatever has no method of its own here. */
	public Page page() {
		return this.page;
	}

	/** Goes to a path of the portal. */
	public Browser go(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	/** Signs in with a demo account. */
	public Browser signIn(String user) {
		go("/sign-in");
		this.page.fill("#username", user);
		this.page.fill("#password", "demo");
		this.page.click("main button[type=submit]");
		assertThat(this.page.url()).as("where signing in as " + user + " leads").doesNotContain("/sign-in");
		return this;
	}

	/** Fails when the page breaks a rule of WCAG 2.0 to 2.2, levels A and AA. */
	public Browser axe() {
		assertThat(Axe.violationsAndMore(this.page)).as("accessibility of " + this.page.url()).isEmpty();
		return this;
	}

	/** Fails when the page must be scrolled sideways. */
	public Browser fits() {
		this.page.waitForLoadState();
		Object excess = this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(excess).as("pixels beyond the window at " + this.page.url()).isEqualTo(0);
		return this;
	}

	/** Keeps a picture of the whole page in target/screenshots. */
	public Browser screenshot(String name) {
		try {
			Path file = Path.of("target", "screenshots", name + ".png");
			Files.createDirectories(file.getParent());
			this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.chromium.close();
		this.playwright.close();
	}

}
