package eu.regioflow.kill;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.RunningApplication;
import eu.regioflow.kill.Journal.Entry;
import eu.regioflow.kill.Journal.Kind;
import eu.regioflow.kill.Journal.Knowledge;

/**
 * Several people who work until the application is cut off under them. What they do never
 * runs out: lists are written anew, cents are authorised, deliverables returned, and the
 * clock opens the next period.
 */
final class Workload {

	/** In each list. */
	static final int LINES = 3;

	private static final String PROJECT = "/projects/PGI06030";

	private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private static final String[] COUNTRIES = { "ie", "si", "bg", "ro", "pt", "de", "es", "ch" };

	private final Journal journal;

	private final Client client;

	private final Random random;

	private final List<Thread> people = new ArrayList<>();

	private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

	private volatile boolean cut;

	Workload(RunningApplication application, Journal journal, Random random) {
		this.journal = journal;
		this.client = new Client(application, journal);
		this.random = random;
	}

	/** What {@link #prepare()} has acknowledged in the end. */
	static final int PREPARED = 8;

	/** Brings the first payment about, of which cents can be authorised for long. */
	void prepare() throws IOException {
		list(2, 1, "40000.00");
		submit(2, 1);
		certify(2, 1);
		projectReport(1);
		verify(1);
		pay(payment());
		attach(3, 1);
	}

	void start() {
		String payment = payment();
		begin(() -> pay(payment), 1);
		begin(() -> report(3 + this.random.nextInt(3)), 2);
		begin(() -> report(6 + this.random.nextInt(3)), 3);
		begin(this::deliver, 4);
		begin(this::progress, 5);
	}

	/** Tells the people that errors from now on are the cut's. */
	void cutOff() {
		this.cut = true;
	}

	/** Waits until all noticed; their faults from before the cut. */
	List<Throwable> end() throws InterruptedException {
		for (Thread person : this.people) {
			person.join();
		}
		return List.copyOf(this.faults);
	}

	private void begin(Work work, int person) {
		Thread thread = new Thread(() -> {
			try {
				while (!this.cut) {
					work.once();
				}
			}
			catch (IOException | RuntimeException ex) {
				if (!this.cut) {
					this.faults.add(ex);
				}
			}
		}, "person-" + person);
		this.people.add(thread);
		thread.start();
	}

	private String payment() {
		try {
			return this.client.get("ma", PROJECT + "/payments").get(0).get("id").asText();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void pay(String payment) throws IOException {
		List<Entry> unanswered = this.journal.of(Kind.AUTHORISATION, Knowledge.OPEN);
		Entry entry = (!unanswered.isEmpty() && this.random.nextBoolean())
				? unanswered.get(this.random.nextInt(unanswered.size()))
				: this.journal.intend(Kind.AUTHORISATION, payment, (id) -> BigDecimal.valueOf(id, 2).toPlainString());
		JsonNode answer = this.client.once(entry, "ma", "/payments/" + payment + "/authorisation",
				Map.of("amount", entry.mark()));
		for (JsonNode instalment : answer.path("instalments")) {
			if (instalment.get("paidOn").isNull()) {
				confirm(payment, instalment);
				return;
			}
		}
	}

	private void confirm(String payment, JsonNode instalment) throws IOException {
		Entry entry = this.journal.intend(Kind.CONFIRMATION, payment, (id) -> instalment.get("number").asText());
		LocalDate day = Instant.parse(instalment.get("authorisedAt").asText()).atZone(ZONE).toLocalDate();
		this.client.json(entry, "POST", "ca", "/payments/" + payment + "/confirmation", Map.of("instalment",
				instalment.get("number").asInt(), "paidOn", day.toString(), "amount", instalment.get("amount")));
	}

	private void report(int partner) throws IOException {
		for (JsonNode report : this.client.get("partner-" + partner, PROJECT + "/partners/" + partner + "/reports")) {
			int number = report.get("number").asInt();
			int choice = this.random.nextInt(4);
			switch (report.get("status").asText()) {
				case "CERTIFIED" -> {
					continue;
				}
				case "DRAFT" -> {
					if (choice == 3) {
						submit(partner, number);
					}
					else if (choice == 2) {
						attach(partner, number);
					}
					else {
						list(partner, number, "10.00");
					}
				}
				default -> {
					if (choice == 3) {
						certify(partner, number);
					}
					else {
						findings(partner, number);
					}
				}
			}
			return;
		}
		attachNothing(partner);
	}

	// All open reports are certified: the list is read, as a partner would.
	private void attachNothing(int partner) throws IOException {
		this.client.get("partner-" + partner, PROJECT + "/deliverables");
	}

	private void list(int partner, int number, String amount) throws IOException {
		Entry entry = this.journal.intend(Kind.LIST, partner + "/" + number, (id) -> "list-" + id);
		StringBuilder csv = new StringBuilder(
				"line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,"
						+ "currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		for (int line = 1; line <= LINES; line++) {
			csv.append("%d,%s,Work,Supplier,%d,%s-%d-%d,2020-01-10,2020-01-20,EUR,%s,0.00,%s,%s,no\n".formatted(line,
					(line == 1) ? "STAFF" : "EXTERNAL", line, entry.mark(), partner, line, amount, amount,
					entry.mark()));
		}
		this.client.send(entry, "PUT", "partner-" + partner, place(partner, number) + "/expenditure", "text/csv",
				csv.toString());
	}

	private void attach(int partner, int number) throws IOException {
		String content = "%PDF-1.4\n" + this.random.nextLong() + "\n%%EOF\n";
		Entry entry = this.journal.intend(Kind.DOCUMENT, partner + "/" + number,
				(id) -> TrailProof.sha256(content.getBytes(StandardCharsets.UTF_8)));
		this.client.upload(entry, "partner-" + partner, place(partner, number) + "/documents", content, "proof");
	}

	private void submit(int partner, int number) throws IOException {
		Entry entry = this.journal.intend(Kind.SUBMISSION, place(partner, number), (id) -> partner + "/" + number);
		this.client.json(entry, "POST", "partner-" + partner, place(partner, number) + "/submission",
				Map.of("declaration", true));
	}

	private void findings(int partner, int number) throws IOException {
		Entry entry = this.journal.intend(Kind.FINDINGS, partner + "/" + number, (id) -> "findings-" + id);
		this.client.json(entry, "PUT", controller(partner), place(partner, number) + "/control/findings",
				Map.of("findings", List.of(Map.of("line", 1, "deducted", "1.23", "errorType", "CALCULATION", "parked",
						false, "comment", entry.mark()))));
	}

	private void certify(int partner, int number) throws IOException {
		Entry entry = this.journal.intend(Kind.CERTIFICATE, place(partner, number), (id) -> partner + "/" + number);
		this.client.json(entry, "POST", controller(partner), place(partner, number) + "/certificate",
				Map.of("conclusion", "Eligible."));
	}

	private static String controller(int partner) {
		return "controller-" + COUNTRIES[partner - 1];
	}

	private void deliver() throws IOException {
		for (JsonNode task : this.client.get("js", "/tasks")) {
			if (task.get("process").asText().equals("deliverable-approval")
					&& task.get("kind").asText().equals("decision")) {
				Entry decision = this.journal.intend(Kind.DECISION, task.get("id").asText(), (id) -> "decision-" + id);
				this.client.json(decision, "POST", "js", "/tasks/" + task.get("id").asText() + "/completion",
						Map.of("outcome", "return", "comment", decision.mark()));
			}
		}
		Entry handedIn = this.journal.intend(Kind.DELIVERABLE, "2", (id) -> "note-" + id);
		this.client.upload(handedIn, "partner-1", PROJECT + "/deliverables/2/submission",
				"%PDF-1.4\n" + handedIn.mark() + "\n%%EOF\n", handedIn.mark());
	}

	private void progress() throws IOException {
		LocalDate day = LocalDate.of(2020, 2, 11).plusDays(this.journal.entries().size());
		if (day.isBefore(LocalDate.of(2023, 5, 1))) {
			Entry moved = this.journal.intend(Kind.CLOCK, "clock",
					(id) -> LocalDate.of(2020, 2, 11).plusDays(id).toString());
			this.client.json(moved, "PUT", "admin", "/demo/clock", Map.of("date", moved.mark()));
		}
		for (JsonNode report : this.client.get("js", PROJECT + "/reports")) {
			int period = report.get("period").asInt();
			if (report.get("status").asText().equals("DRAFT")) {
				projectReport(period);
			}
			else if (!report.get("status").asText().equals("VERIFIED")) {
				verify(period);
			}
		}
	}

	private void projectReport(int period) throws IOException {
		Entry entry = this.journal.intend(Kind.PROJECT_REPORT, "programme", (id) -> String.valueOf(period));
		this.client.json(entry, "POST", "partner-1", PROJECT + "/reports/" + period + "/submission",
				Map.of("summary", "What was done.", "leaveOut", List.of()));
	}

	private void verify(int period) throws IOException {
		Entry entry = this.journal.intend(Kind.VERIFICATION, "programme", (id) -> String.valueOf(period));
		this.client.json(entry, "POST", "js", PROJECT + "/reports/" + period + "/verification",
				Map.of("conclusion", "Verified."));
	}

	private static String place(int partner, int number) {
		return PROJECT + "/partners/" + partner + "/reports/" + number;
	}

	/** A piece of work, done again and again. */
	private interface Work {

		void once() throws IOException;

	}

}
