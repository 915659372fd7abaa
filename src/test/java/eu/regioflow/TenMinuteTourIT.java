package eu.regioflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has only the README follows its first ten minutes, in Chromium. Each step
 * must be done by whom the README says, by the words and keys that it names, and in no
 * more actions than the bounds, which were measured.
 */
@DemoTest
class TenMinuteTourIT {

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	private Newcomer newcomer;

	/**
	 * How a step of the README is played.
	 *
	 * @param atMost actions, with signing in
	 */
	private record Played(String role, int atMost, Consumer<TourStep> acts) {
	}

	private List<Played> played() {
		return List.of(new Played("Partner", 19, this::partner), new Played("Controller", 60, this::controller),
				new Played("Lead partner", 7, this::leadPartner), new Played("Project manager", 11, this::manager),
				new Played("Payment", 13, this::payment), new Played("Audits", 29, this::audits),
				new Played("Auditor", 10, this::auditor));
	}

	@BeforeEach
	void beginAtTheFirstStart() {
		DemoState.restore(this.application);
	}

	@Test
	void theReadmesFirstTenMinutes() {
		play("http://localhost:" + this.port);
	}

	void play(String address) {
		List<TourStep> tour = TourStep.ofReadme();
		List<Played> played = played();
		assertThat(tour).extracting(TourStep::role)
			.as("steps of the README")
			.containsExactlyElementsOf(played.stream().map(Played::role).toList());
		try (Newcomer somebody = new Newcomer(address)) {
			this.newcomer = somebody;
			System.out.println("step  actions  at most  seconds");
			for (TourStep step : tour) {
				Played part = played.get(step.number() - 1);
				Instant start = Instant.now();
				somebody.begin();
				part.acts().accept(step);
				System.out.printf("%d %-16s %3d %3d %5.1f%n", step.number(), step.role(), somebody.actions(),
						part.atMost(), Duration.between(start, Instant.now()).toMillis() / 1000.0);
				asTheReadmeSays(step, part);
			}
		}
	}

	private void asTheReadmeSays(TourStep step, Played part) {
		assertThat(this.newcomer.people()).as("who acts in step %d", step.number())
			.containsExactlyElementsOf(step.people().stream().distinct().toList());
		assertThat(this.newcomer.keys()).as("keys of step %d", step.number()).containsAll(step.keys());
		assertThat(step.labels()).as("words in italics in step %d, on its pages", step.number())
			.allSatisfy((label) -> assertThat(this.newcomer.seen()).contains(label));
		assertThat(this.newcomer.actions()).as("actions of step %d", step.number()).isLessThanOrEqualTo(part.atMost());
	}

	private void partner(TourStep step) {
		this.newcomer.signIn("partner-1").follow("Prepare report 1").follow("Expenditure");
		this.newcomer.bring("List of expenditure", step.file()).press("Look at the file").press("Take over");
		this.newcomer.sees("29 lines added").sees("15%");
		this.newcomer.overwrite("Description 1", "Project manager, September").key("Enter").sees("Saved ");
		this.newcomer.follow("Report 1").follow("Documents");
		this.newcomer.bring("Files", pdf()).choose("Belongs to", "Line 1: Project manager, September");
		this.newcomer.press("Attach").sees("Attached files (1)");
		this.newcomer.follow("Report 1").follow("Check and submit").tick("I declare").press("Submit EUR");
		this.newcomer.sees("PGI06030-R-1-1");
	}

	private Path pdf() {
		try {
			return Files.writeString(this.folder.resolve("time sheets.pdf"), "%PDF-1.4\n%%EOF\n");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void controller(TourStep step) {
		this.newcomer.signIn("controller-ie").follow("Control report 1").press("Start control");
		this.newcomer.follow("Go on with line 1").key("?").sees("certify the line in full");
		this.newcomer.key("o");
		assertThat(this.newcomer.page().locator("#proof-name")).hasText("time sheets.pdf");
		this.newcomer.key("n");
		assertThat(this.newcomer.page().locator("#proof-place iframe")).isVisible();
		lookedAt(() -> this.newcomer.key("c"), 1);
		lookedAt(() -> this.newcomer.key("d")
			.type("1.00")
			.key("Tab")
			.type("Calc")
			.key("Tab")
			.type("Added up wrongly.")
			.key("Enter"), 2);
		lookedAt(() -> this.newcomer.key("p").type("Waits for its proof of payment.").key("Enter"), 3);
		this.newcomer.key("q").key("Escape");
		for (int line = 4; line <= 29; line++) {
			lookedAt(() -> this.newcomer.key("c"), line);
		}
		this.newcomer.follow("Checklist").answerAll("Yes").press("Save answers");
		this.newcomer.press("Save and go to the certificate").fill("Conclusion", "One line waits for its proof.");
		this.newcomer.press("Issue certificate for EUR").sees("PGI06030-C-1-1");
	}

	/** Until the page says how many lines were looked at. */
	private void lookedAt(Runnable decision, int lines) {
		decision.run();
		this.newcomer.sees("%d of 29 lines looked at.".formatted(lines));
	}

	private void leadPartner(TourStep step) {
		this.newcomer.signIn("partner-1").follow("Gather certificates");
		this.newcomer.fill("Summary", "The partners met in Letterkenny.").press("Submit the project report");
		this.newcomer.sees("is submitted");
	}

	private void manager(TourStep step) {
		this.newcomer.signIn("js").follow("Tasklist").click("My group's tasks").click("Verify the project report");
		this.newcomer.press("Claim").sees("Hand back").follow("Open the page in the portal");
		this.newcomer.fill("Conclusion", "In order.").press("Verify EUR").sees("is verified");
	}

	private void payment(TourStep step) {
		this.newcomer.signIn("ma").follow("Authorise payment");
		assertThat(this.newcomer.page().getByText("Confirm the payment").count()).isZero();
		this.newcomer.press("Authorise the payment").sees("is authorised");
		this.newcomer.signIn("ca").follow("Confirm payment");
		assertThat(this.newcomer.page().getByText("Authorise the payment").count()).isZero();
		this.newcomer.fill("Paid on", "2020-02-10").press("Confirm the payment").sees("is confirmed");
	}

	private void audits(TourStep step) {
		this.newcomer.signIn("js").follow("Projects").follow("DIGITAL REGIONS 4.0").follow("Audits");
		this.newcomer.choose("Auditing body", "Audit authority (AA)").fill("Begins", "2020-02-10");
		this.newcomer.press("Open an audit").click("Enter a correction").fill("Line", "4").fill("Amount", "10.00");
		this.newcomer.press("Enter a correction").sees("Another person closes it");
		this.newcomer.signIn("ca").follow("Projects").follow("DIGITAL REGIONS 4.0").follow("Audits");
		this.newcomer.follow("Audit 1").press("Close PGI06030").sees("is closed and posted");
		this.newcomer.follow("DIGITAL REGIONS 4.0").follow("Payments").follow("Recoveries");
		this.newcomer.follow("Payments").follow("Advances").follow("Commission");
	}

	private void auditor(TourStep step) {
		this.newcomer.signIn("auditor").follow("Documents").choose("Partner", "Partner 1").choose("Period", "Period 1");
		this.newcomer.press("Show").sees("PGI06030-C-1-1");
		String name = "Download PGI06030-C-1-1 as PDF";
		Download[] file = new Download[1];
		this.newcomer.act(() -> file[0] = this.newcomer.page()
			.waitForDownload(() -> this.newcomer.page().getByLabel(name).click()));
		this.newcomer.click("PGI06030-C-1-1");
		assertThat(this.newcomer.page().locator("tr", rowOf("PGI06030-C-1-1")).textContent().replaceAll("\\s", ""))
			.contains(sha256(file[0].path()));
	}

	private static Page.LocatorOptions rowOf(String number) {
		return new Page.LocatorOptions().setHasText(number);
	}

	private static String sha256(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
