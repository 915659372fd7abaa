package eu.regioflow.partnerreport.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.DocumentHistory;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.OwnDocuments;
import eu.regioflow.partnerreport.PersonalDocuments;
import eu.regioflow.web.Choice;
import eu.regioflow.web.DoerNames;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * The files of a report as its pages show them to a reader.
 */
@Component
class ReportFiles {

	private final Access access;

	private final OpenedReport reports;

	private final Documents documents;

	private final OwnDocuments own;

	private final PersonalDocuments personal;

	private final DoerNames doers;

	ReportFiles(Access access, OpenedReport reports, Documents documents, OwnDocuments own, PersonalDocuments personal,
			DoerNames doers) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.own = own;
		this.personal = personal;
		this.doers = doers;
	}

	/** The whole report and each of its lines, to choose from. */
	List<Choice> places(OpenedReport.Opened opened, View view) {
		List<Choice> places = new ArrayList<>(
				List.of(new Choice(DocumentPlace.WHOLE, view.text("partnerreport.documents.whole-report"))));
		this.reports.lines(opened, view.text("partnerreport.personal"))
			.forEach((stored) -> places.add(new Choice(String.valueOf(stored.line()),
					view.text("partnerreport.documents.line", stored.line(), stored.declared().description()))));
		return places;
	}

	/** What is attached now. */
	List<FileRow> rows(OpenedReport.Opened opened, View view) {
		Reader reader = reader(opened, view);
		return reader.history.current().stream().map(reader::row).toList();
	}

	/** What is attached to one line now. */
	List<FileRow> rows(OpenedReport.Opened opened, int line, View view) {
		return rows(opened, view).stream().filter((row) -> row.line() != null && row.line() == line).toList();
	}

	/** What was taken away; nothing for readers who may not know of it. */
	List<FileRow> removed(OpenedReport.Opened opened, View view) {
		if (!this.access.may(Permission.VIEW_REMOVED_DOCUMENT, scope(opened))) {
			return List.of();
		}
		Reader reader = reader(opened, view);
		return reader.history.removed().stream().map(reader::row).toList();
	}

	/** What its page says of a file. */
	FileRow row(OpenedReport.Opened opened, Document file, View view) {
		return reader(opened, view).row(file);
	}

	private Reader reader(OpenedReport.Opened opened, View view) {
		return new Reader(opened, view, this.documents.history(AttachDocument.subject(opened.report())),
				this.personal.lines(opened.report().id()),
				this.access.may(Permission.VIEW_PERSONAL_DOCUMENT, scope(opened)),
				this.access.may(Permission.PREPARE_PARTNER_REPORT, scope(opened)));
	}

	private static Scope scope(OpenedReport.Opened opened) {
		return Scope.partner(opened.report().project(), opened.report().partner());
	}

	private String person(UUID account) {
		return this.doers.of(account);
	}

	/** What one reader sees of the files, and may do with them. */
	private final class Reader {

		private final OpenedReport.Opened opened;

		private final View view;

		private final DocumentHistory history;

		private final Map<UUID, String> people = new HashMap<>();

		private final Set<Integer> personalLines;

		private final Set<UUID> authors;

		private final boolean trusted;

		private final boolean partner;

		Reader(OpenedReport.Opened opened, View view, DocumentHistory history, Set<Integer> personalLines,
				boolean trusted, boolean partner) {
			this.opened = opened;
			this.view = view;
			this.history = history;
			this.personalLines = personalLines;
			this.authors = ReportFiles.this.own.authors(opened.report());
			this.trusted = trusted;
			this.partner = partner;
		}

		FileRow row(Document file) {
			List<Document> versions = this.history.versions(file);
			FileRow row = one(file, versions.stream().skip(1).map((version) -> one(version, List.of())).toList());
			return row.rights().open() ? row : row.hidden(neutral(file));
		}

		private FileRow one(Document file, List<FileRow> earlier) {
			boolean byLine = file.line() != null && this.personalLines.contains(file.line());
			FileRow.Marks marks = new FileRow.Marks(file.isPersonal(), byLine);
			FileRow.Removal removal = file.isRemoved() ? new FileRow.Removal(
					new FileRow.Stamp(name(file.removedBy()), file.removedAt()), file.removalReason()) : null;
			return FileRow.of(file, name(file.uploadedBy()), marks, rights(file, marks), removal, earlier);
		}

		private FileRow.Rights rights(Document file, FileRow.Marks marks) {
			OwnDocuments own = ReportFiles.this.own;
			boolean mark = this.partner && file.isCurrent()
					&& (!file.isPersonal() || this.opened.report().isWithPartner());
			return new FileRow.Rights(!marks.personal() || this.trusted,
					this.partner && own.isFree(this.opened.report(), this.history.versions(file)),
					this.partner && own.isReplaceable(this.opened.report(), file, this.authors), mark);
		}

		private String name(UUID account) {
			return this.people.computeIfAbsent(account, ReportFiles.this::person);
		}

		private String neutral(Document file) {
			return (file.line() != null) ? this.view.text("proof.hidden.line", file.line())
					: this.view.text("proof.hidden.report");
		}

	}

}
