package eu.regioflow.partnerreport;

import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

/**
 * Throws a list away that was brought in and not taken over; the report stays as it is.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class DiscardImport {

	private final Access access;

	private final PartnerReports reports;

	private final StagedImports imports;

	private final RecognisedFiles recognised;

	DiscardImport(Access access, PartnerReports reports, StagedImports imports, RecognisedFiles recognised) {
		this.recognised = recognised;
		this.access = access;
		this.reports = reports;
		this.imports = imports;
	}

	/** Throws it away; a second time there is nothing to do. */
	public void discard(String project, int partner, int number, UUID id) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		this.imports.remove(this.reports.get(project, partner, number).id(), id);
		this.recognised.forget(id);
	}

}
