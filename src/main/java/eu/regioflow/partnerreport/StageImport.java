package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Keeps a list that was brought in, for its owner to look at before it is taken over; the
 * report stays as it is.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class StageImport {

	private final Access access;

	private final PartnerReports reports;

	private final ListFiles files;

	private final ColumnChoices choices;

	private final StagedImports imports;

	private final RecognisedFiles recognised;

	StageImport(Access access, PartnerReports reports, ListFiles files, ColumnChoices choices, StagedImports imports,
			RecognisedFiles recognised) {
		this.recognised = recognised;
		this.access = access;
		this.reports = reports;
		this.files = files;
		this.choices = choices;
		this.imports = imports;
	}

	/**
	 * Keeps the file.
	 * @return under which id it waits
	 * @throws Refusal when it cannot be a list at all; then nothing is kept
	 */
	public UUID stage(String project, int partner, int number, String fileName, ListFiles.Format format,
			byte[] content) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.get(project, partner, number);
		if (!report.hasOpenList()) {
			throw Refusal.conflict("report-not-draft", number, report.status());
		}
		Map<String, String> known = this.choices.of(project, partner);
		RecognisedList read = this.files.recognise(content, format, known);
		UUID id = this.imports.stage(report.id(), fileName, format, content, actor.account());
		this.recognised.keep(id, known, read);
		return id;
	}

}
