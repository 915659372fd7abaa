package eu.regioflow.partnerreport;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.document.Upload;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Attaches a file to a contract of the register, in any report of the partner that knows
 * it and is with the partner.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class AttachToProcurement {

	private static final int LONGEST_NOTE = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Procurements procurements;

	private final Documents documents;

	AttachToProcurement(Access access, PartnerReports reports, Procurements procurements, Documents documents) {
		this.access = access;
		this.reports = reports;
		this.procurements = procurements;
		this.documents = documents;
	}

	/** Where the files of a contract are kept. */
	public static String subject(Procurement procurement) {
		return "procurement/" + procurement.id();
	}

	/** Stores the file. */
	public Document attach(String project, int partner, int number, int entry, String name, String note,
			byte[] content) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.documentAddedBy(actor.account());
		if (note.length() > LONGEST_NOTE) {
			throw Refusal.invalid("text-too-long", LONGEST_NOTE);
		}
		Procurement procurement = this.procurements.of(project, partner, number)
			.stream()
			.filter((one) -> one.number() == entry)
			.findFirst()
			.orElseThrow(Refusal::notFound);
		this.reports.save(report);
		return this.documents.attach(new Upload(project, partner, subject(procurement), null, name, note, content),
				actor.account());
	}

}
