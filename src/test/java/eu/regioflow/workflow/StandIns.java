package eu.regioflow.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.refusal.Refusal;

import org.springframework.boot.test.context.TestComponent;

/**
 * Process beans with the names and methods that the models call, remembering what was
 * asked of them.
 */
@TestComponent
class StandIns {

	static final Date DUE = Date.from(java.time.Instant.parse("2030-05-01T00:00:00Z"));

	@ProcessBean("page")
	public static class Page {

		private final String title;

		private final String group;

		private final String path;

		Page(String title, String group, String path) {
			this.title = title;
			this.group = group;
			this.path = path;
		}

		public String title(String key) {
			return this.title + " " + key;
		}

		public Date due(String key) {
			return DUE;
		}

		public List<String> candidates(String key) {
			return List.of(this.group);
		}

		public String page(String key) {
			return this.path + key;
		}

	}

	@ProcessBean("recovery")
	public static class RecoveryBean {

		boolean owed = true;

		boolean withdrawn;

		public String titleToRequest(String key) {
			return "Request " + key;
		}

		public Date dueToRequest(String key) {
			return null;
		}

		public List<String> requesters(String key) {
			return List.of("ma-PGI06030");
		}

		public String titleToReceive(String key) {
			return "Receive " + key;
		}

		public Date dueToReceive(String key) {
			return DUE;
		}

		public List<String> receivers(String key) {
			return List.of("ca-PGI06030");
		}

		public String page(String key) {
			return "/recovery/" + key;
		}

		public boolean isOwed(String key) {
			return this.owed;
		}

		public boolean isWithdrawn(String key) {
			return this.withdrawn;
		}

	}

	@ProcessBean("advance")
	public static class AdvanceBean {

		public String titleToConfirm(String key) {
			return "Confirm " + key;
		}

		public Date dueToConfirm(String key) {
			return null;
		}

		public List<String> payers(String key) {
			return List.of("ca-PGI06030");
		}

		public String titleToSettle(String key) {
			return "Settle " + key;
		}

		public Date dueToSettle(String key) {
			return null;
		}

		public List<String> settlers(String key) {
			return List.of("ma-PGI06030");
		}

		public String page(String key) {
			return "/advance/" + key;
		}

	}

	@ProcessBean("partnerReporting")
	public static class PartnerReporting extends Page {

		boolean reopened;

		PartnerReporting() {
			super("Prepare the report", "partner-PGI06030-3", "/partner-report/");
		}

		public boolean isReopened(String key) {
			return this.reopened;
		}

		public String mendTitle(String key) {
			return "Mend the report " + key;
		}

		public Date mendDue(String key) {
			return DUE;
		}

	}

	@ProcessBean("verification")
	public static class Verification extends Page {

		boolean reopened;

		Verification() {
			super("Verify", "js-PGI06030", "/verification/");
		}

		public boolean isReopened(String key) {
			return this.reopened;
		}

		public String againTitle(String key) {
			return "Verify again " + key;
		}

	}

	@ProcessBean("reportingPeriod")
	public static class ReportingPeriod {

		final List<String> opened = new ArrayList<>();

		Date opensAt = DUE;

		boolean fails;

		String actor;

		private final Access access;

		ReportingPeriod(Access access) {
			this.access = access;
		}

		public Date opensAt(String key) {
			return this.opensAt;
		}

		public void openDraftReports(String key) {
			if (this.fails) {
				throw new IllegalStateException("no partner");
			}
			this.actor = this.access.actor().username();
			this.opened.add(key);
		}

	}

	@ProcessBean("deliverable")
	public static class DeliverableBean {

		final List<String> decided = new ArrayList<>();

		public String titleToSubmit(String key) {
			return "Submit " + key;
		}

		public Date dueToSubmit(String key) {
			return DUE;
		}

		public List<String> submitters(String key) {
			return List.of("partner-PGI06030-3");
		}

		public String page(String key) {
			return "/deliverable/" + key;
		}

		public String titleToDecide(String key) {
			return "Decide " + key;
		}

		public Date dueToDecide(String key) {
			return DUE;
		}

		public List<String> deciders(String key) {
			return List.of("js-PGI06030");
		}

		public void decide(String key, String outcome, String comment) {
			if ("return".equals(outcome) && comment.isEmpty()) {
				throw Refusal.invalid("comment-not-text");
			}
			this.decided.add(key + " " + outcome + " " + comment);
		}

	}

}
