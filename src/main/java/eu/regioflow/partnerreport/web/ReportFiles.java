package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.document.Document;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.OwnDocuments;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * The files of a report as its pages show them to a reader.
 */
@Component
class ReportFiles {

	private final OpenedReport reports;

	private final OwnDocuments own;

	ReportFiles(OpenedReport reports, OwnDocuments own) {
		this.reports = reports;
		this.own = own;
	}

	/** The whole report and each of its lines, to choose from. */
	List<Choice> places(OpenedReport.Opened opened, View view) {
		List<Choice> places = new ArrayList<>(
				List.of(new Choice(DocumentPlace.WHOLE, view.text("partnerreport.documents.whole-report"))));
		lines(opened, view).forEach((stored) -> places.add(new Choice(String.valueOf(stored.line()),
				view.text("partnerreport.documents.line", stored.line(), stored.declared().description()))));
		return places;
	}

	/** What the reader may see of the files. */
	List<FileRow> rows(OpenedReport.Opened opened, List<Document> files, View view) {
		Set<Integer> personal = lines(opened, view).stream()
			.filter((stored) -> stored.declared().gdpr())
			.map(ExpenditureLine::line)
			.collect(Collectors.toSet());
		return files.stream()
			.filter((file) -> opened.view().personal() || !personal.contains(file.line()))
			.map((file) -> row(opened, file))
			.toList();
	}

	/** What its page says of a file. */
	FileRow row(OpenedReport.Opened opened, Document file) {
		return FileRow.of(file, opened.view().submittable() && this.own.isFree(opened.report(), file));
	}

	private List<ExpenditureLine> lines(OpenedReport.Opened opened, View view) {
		return this.reports.lines(opened, view.text("partnerreport.personal"));
	}

}
