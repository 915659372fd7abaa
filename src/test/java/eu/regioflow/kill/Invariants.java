package eu.regioflow.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold in the database whatever was cut off: each query finds what contradicts
 * the rule that is its name.
 */
final class Invariants {

	private static final Map<String, String> RULES = new LinkedHashMap<>();

	static {
		money();
		states();
		trail();
		processes();
	}

	private Invariants() {
	}

	private static void money() {
		RULES.put("costs and sources balance", """
				select cause, report, measure from posting group by cause, report, measure
				having sum(case side when 'COST' then amount else -amount end) <> 0""");
		RULES.put("a balance is the sum of its postings",
				"""
						select project, partner, report, measure from (
							select project, partner, report, period, side, category, source, measure, amount from balance
							union all
							select project, partner, report, period, side, category, source, measure, -amount from posting) differences
						group by project, partner, report, period, side, category, source, measure having sum(amount) <> 0""");
		RULES.put("no posting twice", """
				select cause, measure, count(*) from posting
				group by cause, project, partner, report, period, side, category, component, item, source, measure
				having count(*) > 1""");
		RULES.put("0 <= paid <= authorised <= verified, as the instalments say", """
				select id, verified, authorised, paid from payment p where not (0 <= paid and paid <= authorised
					and authorised <= verified)
				or authorised <> (select coalesce(sum(amount), 0) from instalment i where i.payment = p.id)
				or paid <> (select coalesce(sum(amount), 0) from instalment i where i.payment = p.id
					and i.confirmed_at is not null)""");
		RULES.put("a payment's verified amount is the ledger's",
				"""
						select id, verified from payment p where project_report is not null and verified is distinct from (select sum(amount) from posting
							where cause = (select id from verification v where v.project_report = p.project_report) and side = 'SOURCE' and source = p.fund and measure = 'VERIFIED')""");
		RULES.put("instalments are posted once, whole", """
				select i.id, m.measure from instalment i, (values ('AUTHORISED'), ('PAID')) m (measure)
				where (select coalesce(sum(amount), 0) from posting where cause = i.id and side = 'SOURCE'
						and posting.measure = m.measure)
					<> case when m.measure = 'AUTHORISED' or i.confirmed_at is not null then i.amount else 0 end""");
		RULES.put("nothing is authorised or paid without an instalment", """
				select seq, measure from posting where measure in ('AUTHORISED', 'PAID')
				and not exists (select 1 from instalment i where i.id = cause)""");
	}

	private static void states() {
		RULES.put("a submitted report is posted line by line, a draft not at all", """
				select r.id, r.status from partner_report r where
				(select coalesce(sum(amount), 0) from posting where cause = r.id and side = 'COST'
					and component = 'LINE' and measure = 'DECLARED')
				<> (case r.status when 'DRAFT' then 0 else
					(select coalesce(sum(amount_eur), 0) from expenditure_line where report = r.id) end)
				or (r.status = 'DRAFT') <> ((select state from expenditure_list where report = r.id) = 'OPEN')
				or (r.status = 'DRAFT') <> (r.submitted_at is null)""");
		RULES.put("a certificate splits all that was declared, and ends control", """
				select r.id, r.status from partner_report r left join certificate c on c.report = r.id
				where (r.status = 'CERTIFIED') <> (c.id is not null) or (c.id is not null and
				(select coalesce(sum(amount), 0) from posting where cause = c.id and side = 'COST'
					and measure in ('CERTIFIED', 'DEDUCTED_CONTROL', 'PARKED_CONTROL'))
				<> (select coalesce(sum(amount), 0) from posting where cause = r.id and side = 'COST'))""");
		RULES.put("a verified project report has its payments, another none", """
				select r.id, r.status from project_report r where
				(select count(*) from payment where project_report = r.id)
				<> (select count(distinct source) from posting where cause in
					(select id from verification v where v.project_report = r.id) and side = 'SOURCE'
					and measure = 'VERIFIED' and amount > 0 and source <> 'PARTNER')
				or (r.status <> 'VERIFIED' and exists (select 1 from posting where cause = r.id))
				or (r.status = 'VERIFIED') <> exists (select 1 from verification v where v.project_report = r.id)""");
		RULES.put("a deliverable stands where its last submission leaves it", """
				select id, status from deliverable d where status <> coalesce((select coalesce(outcome, 'SUBMITTED')
					from deliverable_submission where deliverable = d.id order by number desc limit 1), 'PLANNED')
				or (select count(*) from deliverable_submission s where deliverable = d.id) <>
					(select count(*) from document where subject = 'deliverable/' || d.id)""");
		RULES.put("an open period has all its reports, another none", """
				select p.project, p.number from reporting_period p where
				(select count(*) from partner_report r where r.project = p.project and r.period = p.number)
					<> case when p.opened_at is null then 0 else
						(select count(*) from partner where project = p.project) end
				or (select count(*) from project_report r where r.project = p.project and r.period = p.number)
					<> case when p.opened_at is null then 0 else 1 end""");
	}

	private static void trail() {
		RULES.put("one entry in the trail for each change",
				"""
						select action, entries, states from (
						select action, (select count(*) from trail_entry e where e.action = any (string_to_array(c.action, ' ')))
							as entries, states from (
						select 'payment-authorised' as action, (select count(*) from instalment) as states
						union all select 'payment-confirmed', (select count(*) from instalment where confirmed_at is not null)
						union all select 'payment-opened', (select count(*) from payment)
						union all select 'document-attached', (select count(*) from document)
						union all select 'partner-report-opened', (select count(*) from partner_report)
						union all select 'partner-report-submitted',
							(select count(*) from partner_report where status <> 'DRAFT')
						union all select 'control-sample-drawn',
							(select count(*) from partner_report where status in ('IN_CONTROL', 'CERTIFIED', 'REOPENED_CERTIFIED'))
						union all select 'control-sample-drawn', (select count(*) from control_sample)
						union all select 'certificate-issued', (select count(*) from certificate)
						union all select 'project-report-opened', (select count(*) from project_report)
						union all select 'project-report-submitted',
							(select count(*) from project_report where status <> 'DRAFT')
						union all select 'project-report-verified',
							(select count(*) from project_report where status = 'VERIFIED')
						union all select 'deliverable-planned', (select count(*) from deliverable)
						union all select 'deliverable-submitted', (select count(*) from deliverable_submission)
						union all select 'deliverable-returned deliverable-accepted',
							(select count(*) from deliverable_submission where outcome is not null)
						union all select 'expenditure-changed control-findings-recorded control-line-decided control-sample-line-added'
							|| ' control-check-recorded control-check-removed control-checklist-answered',
							(select sum(row_changes) from partner_report)
								- (select count(*) from document where subject like 'partner-report/%')) c) counted
						where entries <> states""");
	}

	private static void processes() {
		RULES.put("one live process for each open matter", """
				with expected (process, business_key) as (
				select 'reporting-period', id::text from reporting_period where opened_at is null
				union all select 'partner-report', id::text from partner_report where status = 'DRAFT'
				union all select 'partner-report-control', id::text from partner_report
					where status in ('SUBMITTED', 'IN_CONTROL', 'REOPENED_CERTIFIED')
				union all select 'project-report', id::text from project_report where status = 'DRAFT'
				union all select 'project-report-verification', id::text from project_report
					where status in ('SUBMITTED', 'IN_VERIFICATION')
				union all select 'payment', id::text from payment where authorised < verified
				union all select 'payment-instalment', id::text from instalment where confirmed_at is null
				union all select 'clarification', id::text from clarification
					where answered_at is null and taken_back_at is null
				union all select 'deliverable-approval', id::text from deliverable where status <> 'ACCEPTED'),
				live as (select d.key_, e.business_key_ from act_ru_execution e
					join act_re_procdef d on d.id_ = e.proc_def_id_ where e.parent_id_ is null)
				select 'missing', lacking.* from (select * from expected except all select * from live) lacking
				union all select 'too many', odd.* from (select * from live except all select * from expected) odd""");
		RULES.put("one task or timer in each live process", """
				select e.business_key_ from act_ru_execution e
				where e.parent_id_ is null and (select count(*) from act_ru_task t where t.proc_inst_id_ = e.id_)
					+ (select count(*) from act_ru_job j where j.process_instance_id_ = e.id_) <> 1""");
		RULES.put("a deliverable's task is the one of its state", """
				select d.id, d.status, t.task_def_key_ from deliverable d
				join act_ru_execution e on e.business_key_ = d.id::text and e.parent_id_ is null
				join act_ru_task t on t.proc_inst_id_ = e.id_
				where (d.status = 'SUBMITTED') <> (t.task_def_key_ = 'decide-deliverable')""");
		RULES.put("no event is left undelivered", """
				select listener_id, event_type from event_publication where completion_date is null""");
	}

	/** One sentence for each contradiction; empty when all holds. */
	static List<String> findings(Stored stored, Path dataDirectory) throws SQLException, IOException {
		List<String> findings = new ArrayList<>(TrailProof.findings(stored));
		for (Map.Entry<String, String> rule : RULES.entrySet()) {
			for (String row : stored.rows(rule.getValue())) {
				findings.add("not \"" + rule.getKey() + "\": " + row);
			}
		}
		for (String hash : stored.rows("select distinct sha256 from document")) {
			Path file = dataDirectory.resolve("documents").resolve(hash.substring(0, 2)).resolve(hash);
			if (!Files.exists(file) || !TrailProof.sha256(Files.readAllBytes(file)).equals(hash)) {
				findings.add("the file of a document is missing or altered: " + hash);
			}
		}
		return findings;
	}

}
