package eu.regioflow.desk.web;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.document.Document;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;

import org.springframework.stereotype.Component;

/**
 * Whether the caller may see a file, which follows from what the file belongs to; a kind
 * of subject that is not known here is not shown.
 */
@Component
class DocumentSight {

	private static final String REPORT = "partner-report/";

	private static final String PROCUREMENT = "procurement/";

	private static final String DELIVERABLE = "deliverable/";

	private final Access access;

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final Deliverables deliverables;

	DocumentSight(Access access, PartnerReports reports, Expenditure expenditure, Deliverables deliverables) {
		this.access = access;
		this.reports = reports;
		this.expenditure = expenditure;
		this.deliverables = deliverables;
	}

	boolean shows(Document document) {
		if (document.subject().startsWith(REPORT)) {
			return this.reports.findById(idAfter(REPORT, document))
				.filter((report) -> showsOfReport(document, report))
				.isPresent();
		}
		if (document.subject().startsWith(PROCUREMENT)) {
			return this.access.may(Permission.VIEW_PARTNER_REPORT,
					Scope.partner(document.project(), document.partner()));
		}
		if (document.subject().startsWith(DELIVERABLE)) {
			Optional<Deliverable> deliverable = this.deliverables.findById(idAfter(DELIVERABLE, document));
			return deliverable
				.filter((found) -> this.access.may(Permission.VIEW_PROJECT, Scope.project(found.project())))
				.isPresent();
		}
		return false;
	}

	// what proves a line that names a person is seen by those who may know the person
	private boolean showsOfReport(Document document, PartnerReport report) {
		Scope scope = Scope.partner(report.project(), report.partner());
		if (!this.access.may(Permission.VIEW_PARTNER_REPORT, scope)) {
			return false;
		}
		return document.line() == null || this.access.may(Permission.VIEW_PERSONAL_DATA, scope)
				|| this.expenditure.lines(report.id())
					.stream()
					.noneMatch((line) -> line.line() == document.line() && line.declared().gdpr());
	}

	private static UUID idAfter(String kind, Document document) {
		return UUID.fromString(document.subject().substring(kind.length()));
	}

}
