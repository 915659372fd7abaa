package eu.regioflow.partnerreport;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.document.Upload;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Attaches a file to a report or to one of its lines: the partner while it is with them,
 * the controller while it is in control.
 */
@UseCase(Permission.ATTACH_DOCUMENT)
public class AttachDocument {

	/** How the subject of a report's files begins. */
	static final String KIND = "partner-report/";

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final Expenditure expenditure;

	AttachDocument(Access access, PartnerReports reports, Documents documents, Expenditure expenditure) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.expenditure = expenditure;
	}

	/** Where the files of a report are kept. */
	public static String subject(PartnerReport report) {
		return subject(report.id());
	}

	/** Where the files of the report of this id are kept. */
	static String subject(UUID report) {
		return KIND + report;
	}

	/**
	 * Stores the file.
	 * @param version of the report that the writer saw, empty when they did not say
	 */
	public Document attach(String project, int partner, int number, Optional<Long> version, Optional<Integer> line,
			String name, String note, byte[] content) {
		Actor actor = this.access.require(Permission.ATTACH_DOCUMENT, Scope.partner(project, partner));
		PartnerReport report = this.reports.get(project, partner, number);
		report.requireVersion(version);
		boolean asPartner = this.access.may(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		report.requireOpenForDocuments(asPartner);
		Optional<ExpenditureLine> proved = line.map((wanted) -> line(report, wanted));
		if (note.length() > 1000) {
			throw Refusal.invalid("text-too-long", 1000);
		}
		if (asPartner) {
			report.documentAddedBy(actor.account());
			this.reports.save(report);
		}
		Document document = this.documents.attach(
				new Upload(project, partner, subject(report), line.orElse(null), name, note, content), actor.account());
		this.documents.mark(document, PersonalDocuments.isSuggested(proved));
		return document;
	}

	private ExpenditureLine line(PartnerReport report, int wanted) {
		return this.expenditure.lines(report.id())
			.stream()
			.filter((stored) -> stored.line() == wanted)
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("unknown-line", wanted));
	}

}
