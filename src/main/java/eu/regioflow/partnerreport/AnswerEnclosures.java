package eu.regioflow.partnerreport;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.clarification.AnswerFiles;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.Enclosure;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.document.Upload;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Files that come with answers: beside those of the report, or as the newer version of
 * one of them. What was submitted, its list and its receipt stay as they are.
 */
@Component
public class AnswerEnclosures {

	private final PartnerReports reports;

	private final Documents documents;

	private final ReplaceableByAnswer replaceable;

	private final Expenditure expenditure;

	AnswerEnclosures(PartnerReports reports, Documents documents, ReplaceableByAnswer replaceable,
			Expenditure expenditure) {
		this.reports = reports;
		this.documents = documents;
		this.replaceable = replaceable;
		this.expenditure = expenditure;
	}

	/**
	 * The enclosure of a file. One for a line of staff costs, or in place of a file that
	 * tells of a person, is marked so by itself.
	 * @param file empty where words have to do
	 * @param replaced the file in whose place it comes, empty where it comes beside all
	 * others
	 * @throws Refusal when something is to be replaced by nothing
	 */
	public Enclosure of(Optional<GivenFile> file, boolean personal, Optional<UUID> replaced) {
		if (file.isEmpty() && replaced.isPresent()) {
			throw Refusal.invalid("file-missing");
		}
		return (asked, by) -> file.map((given) -> {
			Document stored = replaced.map((former) -> replace(asked, former, given, by))
				.orElseGet(() -> attach(asked, given, by));
			this.documents.mark(stored, stored.isPersonal() || personal || isSuggested(asked));
			return stored;
		});
	}

	private Document attach(Clarification asked, GivenFile given, UUID by) {
		return this.documents.attach(new Upload(asked.project(), asked.partner(), AnswerFiles.subject(asked),
				asked.line(), given.name(), "", given.content()), by);
	}

	private Document replace(Clarification asked, UUID id, GivenFile given, UUID by) {
		// nobody else replaces a file of the report meanwhile
		Optional<PartnerReport> held = (asked.kind() != Clarification.Kind.CONTROL) ? Optional.empty()
				: Optional.of(this.reports.getLocked(asked.project(), asked.partner(), asked.reportNumber()));
		Document former = this.replaceable.get(asked, id);
		if (former.sha256().equals(this.documents.hashOf(given.content()))) {
			throw Refusal.invalid("document-unchanged", former.name());
		}
		held.filter((report) -> former.subject().equals(AttachDocument.subject(report))).ifPresent((report) -> {
			report.documentReplacedBy(by);
			this.reports.save(report);
		});
		return this.documents.replace(former, new Upload(asked.project(), asked.partner(), former.subject(),
				former.line(), given.name(), former.note(), given.content()), by);
	}

	private boolean isSuggested(Clarification asked) {
		if (asked.kind() != Clarification.Kind.CONTROL || asked.line() == null) {
			return false;
		}
		Optional<ExpenditureLine> line = this.expenditure.lines(asked.report())
			.stream()
			.filter((one) -> Objects.equals(one.line(), asked.line()))
			.findFirst();
		return PersonalDocuments.isSuggested(line);
	}

}
