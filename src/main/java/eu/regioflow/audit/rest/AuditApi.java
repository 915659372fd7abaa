package eu.regioflow.audit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.regioflow.audit.Audit;
import eu.regioflow.audit.AuditBody;
import eu.regioflow.audit.Audits;
import eu.regioflow.audit.ChangeAudit;
import eu.regioflow.audit.CloseAudit;
import eu.regioflow.audit.CloseCorrection;
import eu.regioflow.audit.Correction;
import eu.regioflow.audit.CorrectionFigures;
import eu.regioflow.audit.Corrections;
import eu.regioflow.audit.EnterCorrection;
import eu.regioflow.audit.EnteredCorrection;
import eu.regioflow.audit.FollowUp;
import eu.regioflow.audit.Impact;
import eu.regioflow.audit.OpenAudit;
import eu.regioflow.audit.Outcome;
import eu.regioflow.audit.ReopenAudit;
import eu.regioflow.audit.Scenario;
import eu.regioflow.audit.WithdrawCorrection;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.project.Projects;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Audits of a project and their corrections.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/audits")
@Tag(name = "Audits")
class AuditApi {

	private final Access access;

	private final Projects projects;

	private final Audits audits;

	private final Corrections corrections;

	private final CorrectionFigures figures;

	private final OpenAudit openAudit;

	private final ChangeAudit changeAudit;

	private final CloseAudit closeAudit;

	private final ReopenAudit reopenAudit;

	private final EnterCorrection enterCorrection;

	private final WithdrawCorrection withdrawCorrection;

	private final CloseCorrection closeCorrection;

	AuditApi(Access access, Projects projects, Audits audits, Corrections corrections, CorrectionFigures figures,
			OpenAudit openAudit, ChangeAudit changeAudit, CloseAudit closeAudit, ReopenAudit reopenAudit,
			EnterCorrection enterCorrection, WithdrawCorrection withdrawCorrection, CloseCorrection closeCorrection) {
		this.access = access;
		this.projects = projects;
		this.audits = audits;
		this.corrections = corrections;
		this.figures = figures;
		this.openAudit = openAudit;
		this.changeAudit = changeAudit;
		this.closeAudit = closeAudit;
		this.reopenAudit = reopenAudit;
		this.enterCorrection = enterCorrection;
		this.withdrawCorrection = withdrawCorrection;
		this.closeCorrection = closeCorrection;
	}

	@GetMapping
	@Operation(summary = "All audits of a project")
	List<AuditSummary> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_AUDITS, Scope.project(code));
		this.projects.get(code);
		return this.audits.findByProjectOrderByNumber(code).stream().map(AuditSummary::of).toList();
	}

	@GetMapping("/{number}")
	@Operation(summary = "An audit with its corrections")
	AuditBodyWithCorrections get(@PathVariable String code, @PathVariable int number) {
		this.access.require(Permission.VIEW_AUDITS, Scope.project(code));
		return body(this.audits.get(code, number));
	}

	@PostMapping
	@Operation(summary = "Open an audit")
	AuditBodyWithCorrections open(@PathVariable String code, @RequestBody Audit.Facts facts) {
		return body(this.openAudit.open(code, facts));
	}

	@PutMapping("/{number}")
	@Operation(summary = "Mend the facts of an audit that goes on")
	AuditBodyWithCorrections change(@PathVariable String code, @PathVariable int number, ExpectedVersion expected,
			@RequestBody Audit.Facts facts) {
		return body(this.changeAudit.change(code, number, expected.version(), facts));
	}

	@PostMapping("/{number}/closing")
	@Operation(summary = "Close an audit whose corrections are all closed")
	AuditBodyWithCorrections close(@PathVariable String code, @PathVariable int number, ExpectedVersion expected) {
		return body(this.closeAudit.close(code, number, expected.version()));
	}

	@PostMapping("/{number}/reopening")
	@Operation(summary = "Take up a closed audit again")
	AuditBodyWithCorrections reopen(@PathVariable String code, @PathVariable int number, ExpectedVersion expected) {
		return body(this.reopenAudit.reopen(code, number, expected.version()));
	}

	@PostMapping("/{number}/corrections")
	@Operation(summary = "Enter a correction of a verified report")
	CorrectionBody enter(@PathVariable String code, @PathVariable int number, @RequestBody EnteredCorrection entered) {
		return body(this.enterCorrection.enter(code, number, entered));
	}

	@DeleteMapping("/{number}/corrections/{correction}")
	@Operation(summary = "Take an ongoing correction out again")
	AuditBodyWithCorrections withdraw(@PathVariable String code, @PathVariable int number,
			@PathVariable int correction) {
		return body(this.withdrawCorrection.withdraw(code, number, correction));
	}

	@PostMapping("/{number}/corrections/{correction}/closing")
	@Operation(summary = "Make a correction final; another person than the one who entered it")
	CorrectionBody close(@PathVariable String code, @PathVariable int number, @PathVariable int correction,
			ExpectedVersion expected) {
		return body(this.closeCorrection.close(code, number, correction, expected.version()));
	}

	private AuditBodyWithCorrections body(Audit audit) {
		List<Correction> entered = this.corrections.findByAuditOrderByNumber(audit.id());
		Map<UUID, Breakdown> amounts = this.figures.of(audit.project(), entered);
		return new AuditBodyWithCorrections(AuditSummary.of(audit),
				entered.stream()
					.map((correction) -> CorrectionBody.of(correction, amounts.get(correction.id())))
					.toList());
	}

	private CorrectionBody body(Correction correction) {
		return CorrectionBody.of(correction,
				this.figures.of(correction.project(), List.of(correction)).get(correction.id()));
	}

	/** An audit; amounts in EUR. */
	record AuditSummary(int number, long version, Audit.Status status, AuditBody body, Audit.Manner manner,
			LocalDate starts, LocalDate ends, LocalDate finalReport, Integer period, Money totalControlled,
			String comment, String reference) {

		static AuditSummary of(Audit audit) {
			Audit.Facts facts = audit.facts();
			return new AuditSummary(audit.number(), audit.version(), audit.status(), facts.body(), facts.manner(),
					facts.starts(), facts.ends(), facts.finalReport(), facts.period(), facts.totalControlled(),
					facts.comment(), facts.reference());
		}

	}

	/** An audit with all its corrections. */
	record AuditBodyWithCorrections(@JsonUnwrapped AuditSummary audit, List<CorrectionBody> corrections) {
	}

	/**
	 * A correction; amounts in EUR.
	 *
	 * @param amount taken of the line or the computed category
	 * @param corrected with what flat rates add, below zero where it is given back;
	 * posted once it is closed, until then as it would be
	 * @param outcome what it means for the project's money; null until it is closed
	 * @param accountingYear such as {@code 2019-2020}; null until it is closed
	 * @param inFavour whether the amount is given back instead of taken
	 */
	record CorrectionBody(int number, String reference, long version, Correction.Status status, int partner, int report,
			Integer line, CostCategory category, Money amount, Money corrected, List<SourceBody> sources,
			ErrorType errorType, boolean clericalMistake, boolean goldPlating, boolean suspectedFraud,
			String irregularity, FollowUp followUp, Impact impact, Scenario scenario, String comment, Outcome outcome,
			String accountingYear, Instant closedAt, boolean inFavour) {

		static CorrectionBody of(Correction correction, Breakdown bySource) {
			return new CorrectionBody(correction.number(), correction.reference(), correction.version(),
					correction.status(), correction.partner(), correction.reportNumber(), correction.line(),
					correction.category(), correction.amount(), bySource.total().corrected(),
					bySource.keys()
						.stream()
						.map((source) -> new SourceBody(source, bySource.row(source).corrected()))
						.toList(),
					correction.errorType(), correction.isClericalMistake(), correction.isGoldPlating(),
					correction.isSuspectedFraud(), correction.irregularity(), correction.followUp(),
					correction.impact(), correction.scenario(), correction.comment(), correction.outcome(),
					correction.accountingYear().map(AccountingYear::toString).orElse(null), correction.closedAt(),
					correction.isInFavour());
		}

	}

	/** What a source bears of a correction; EUR. */
	record SourceBody(String source, Money amount) {
	}

}
