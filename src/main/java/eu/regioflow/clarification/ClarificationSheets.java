package eu.regioflow.clarification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.web.DoerNames;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of questions to whoever may read them.
 */
@Component
public class ClarificationSheets {

	private static final String ANY = "select exists (select from clarification where report = ?)";

	private final Access access;

	private final Clarifications clarifications;

	private final DoerNames doers;

	private final Documents documents;

	private final AnswerFiles files;

	ClarificationSheets(Access access, Clarifications clarifications, DoerNames doers, Documents documents,
			AnswerFiles files) {
		this.access = access;
		this.clarifications = clarifications;
		this.doers = doers;
		this.documents = documents;
		this.files = files;
	}

	/** All questions about a report that the reader may see, the first one first. */
	public List<ClarificationSheet> about(UUID report) {
		return sheets(visible(report));
	}

	/**
	 * Asks for the same. About most reports nobody has asked anything, which a trip that
	 * is made anyway brings home.
	 */
	public Supplier<List<ClarificationSheet>> ask(RoundTrip trip, UUID report) {
		Supplier<Boolean> any = trip.ask(ANY, (rows) -> rows.next() && rows.getBoolean(1), report);
		return () -> any.get() ? about(report) : List.of();
	}

	/** Those about one line of its list. */
	public List<ClarificationSheet> about(UUID report, int line) {
		return sheets(visible(report).filter((asked) -> Objects.equals(asked.line(), line)));
	}

	/** One question. */
	public ClarificationSheet of(Clarification asked) {
		return sheets(Stream.of(asked)).get(0);
	}

	private Stream<Clarification> visible(UUID report) {
		return this.clarifications.findByReportOrderByNumber(report)
			.stream()
			.filter((asked) -> this.access.may(asked.kind().sight(), asked.scope()));
	}

	private List<ClarificationSheet> sheets(Stream<Clarification> chosen) {
		List<Clarification> questions = chosen.toList();
		Map<UUID, Document> files = this.documents
			.all(questions.stream().map(Clarification::document).filter(Objects::nonNull).toList());
		Map<UUID, Document> replaced = this.documents.replacedBy(files.keySet());
		return questions.stream().map((asked) -> {
			Document file = (asked.document() != null) ? files.get(asked.document()) : null;
			return sheet(asked, file, (file != null) ? replaced.get(file.id()) : null);
		}).toList();
	}

	private ClarificationSheet sheet(Clarification asked, Document file, Document former) {
		boolean isOpen = file != null && this.files.isOpen(asked, file);
		return new ClarificationSheet(asked.id(), asked.kind(), asked.project(), asked.partner(), asked.period(),
				asked.reportNumber(), asked.number(), asked.line(), asked.status(), asked.question(), asked.due(),
				person(asked.askedBy()), asked.askedAt(), asked.answer(), person(asked.answeredBy()),
				asked.answeredAt(), isOpen ? file.name() : null,
				(file != null) ? file(asked, file, isOpen ? former : null) : null);
	}

	private static ClarificationSheet.File file(Clarification asked, Document file, Document former) {
		// only what replaced another file is kept elsewhere than with its own answer
		boolean isReplacement = former != null && !file.subject().equals(AnswerFiles.subject(asked));
		return new ClarificationSheet.File(file.id(), file.isPersonal(),
				isReplacement ? new ClarificationSheet.Replaced(former.id(), former.name()) : null);
	}

	private String person(UUID account) {
		return (account != null) ? this.doers.of(account) : null;
	}

}
