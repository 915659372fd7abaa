package eu.regioflow.statement;

import java.util.UUID;
import java.util.function.Function;

import eu.regioflow.control.ControlEvent;
import eu.regioflow.document.ContentStore;
import eu.regioflow.identity.Access;
import eu.regioflow.partnerreport.PartnerReportEvent;
import eu.regioflow.statement.print.Printed;
import eu.regioflow.statement.print.StatementPrinter;
import eu.regioflow.verification.VerificationEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues a document after each act that calls for one: reads what the act froze, prints
 * it outside any transaction, keeps the files, then enters it into the register. An event
 * stays in the event publications until that is done.
 */
@Component
class IssueStatements {

	private static final Logger LOG = LoggerFactory.getLogger(IssueStatements.class);

	private final Access access;

	private final Drafts drafts;

	private final Statements statements;

	private final StatementPrinter printer;

	private final StatementJson json;

	private final ContentStore contents;

	private final RegisterStatement register;

	private final TransactionTemplate transaction;

	IssueStatements(Access access, Drafts drafts, Statements statements, StatementPrinter printer, StatementJson json,
			ContentStore contents, RegisterStatement register, TransactionTemplate transaction) {
		this.access = access;
		this.drafts = drafts;
		this.statements = statements;
		this.printer = printer;
		this.json = json;
		this.contents = contents;
		this.register = register;
		this.transaction = transaction;
	}

	@Async(StatementConfiguration.PRINTERS)
	@TransactionalEventListener
	void on(PartnerReportEvent event) {
		if (event.kind() == PartnerReportEvent.Kind.SUBMITTED) {
			issue(StatementKind.PARTNER_STATEMENT, event.report());
		}
	}

	@Async(StatementConfiguration.PRINTERS)
	@TransactionalEventListener
	void on(ControlEvent event) {
		if (event.kind() == ControlEvent.Kind.CERTIFIED) {
			issue(StatementKind.CONTROL_CERTIFICATE, event.report());
		}
	}

	@Async(StatementConfiguration.PRINTERS)
	@TransactionalEventListener
	void on(VerificationEvent event) {
		if (event.kind() == VerificationEvent.Kind.VERIFIED) {
			issue(StatementKind.PROJECT_STATEMENT, event.report());
		}
	}

	/** Issues the version that the act calls for, unless it was issued before. */
	void issue(StatementKind kind, UUID subject) {
		int version = this.drafts.version(kind, subject);
		if (!this.statements.isIssued(kind, subject, version)) {
			this.access.asSystem(() -> issued(kind, subject, version));
		}
	}

	private boolean issued(StatementKind kind, UUID subject, int version) {
		Draft draft = this.transaction.execute((status) -> this.drafts.of(kind, subject));
		Printed printed = draft.printing().apply(this.printer);
		Function<String, Statement> entry = entry(draft, printed, version);
		// the figures name the PDF that they belong to, so their own hash comes last
		String figures = this.contents.put(this.json.bytes(entry.apply(null), draft.figures()));
		Statement statement = entry.apply(figures);
		boolean isNew = this.register.register(statement);
		LOG.info("{} {} with {} pages", statement.number(), isNew ? "issued" : "was issued before", printed.pages());
		return isNew;
	}

	private Function<String, Statement> entry(Draft draft, Printed printed, int version) {
		Draft.Place place = draft.place();
		UUID id = UUID.randomUUID();
		String pdf = this.contents.put(printed.bytes());
		String csv = this.contents.put(draft.csv().bytes());
		return (json) -> new Statement(id, draft.issue().number(), place.kind(), place.project(), place.partner(),
				place.period(), place.subject(), version, draft.title(), draft.issue().issuedAt(), place.issuedBy(),
				pdf, json, csv, printed.pages(), this.drafts.locale());
	}

}
