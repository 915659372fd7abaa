package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * Attaches several files to a report at once. Each is taken in or refused for itself, so
 * that a bad one keeps no other out.
 */
@UseCase(Permission.ATTACH_DOCUMENT)
public class TakeInDocuments {

	private static final int LONGEST_NOTE = 1000;

	private final Access access;

	private final PartnerReports reports;

	private final Documents documents;

	private final Expenditure expenditure;

	TakeInDocuments(Access access, PartnerReports reports, Documents documents, Expenditure expenditure) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.expenditure = expenditure;
	}

	/**
	 * What is said of all files that come together.
	 *
	 * @param note never null
	 * @param personal whether all of them tell of a person; those of a line of staff
	 * costs are marked so by themselves
	 */
	public record Wanted(DocumentPlace place, String note, boolean personal) {
	}

	/**
	 * Takes the files in.
	 * @param version of the report that the writer saw, empty when they did not say
	 * @return what became of each, in their order
	 * @throws Refusal of all of them: a report that is not with the caller, an unknown
	 * line, a note that is too long, no file at all
	 */
	public List<TakenFile> take(String project, int partner, int number, Optional<Long> version, Wanted wanted,
			List<GivenFile> files) {
		Scope scope = Scope.partner(project, partner);
		Actor actor = this.access.require(Permission.ATTACH_DOCUMENT, scope);
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		boolean asPartner = this.access.may(Permission.PREPARE_PARTNER_REPORT, scope);
		report.requireOpenForDocuments(asPartner);
		List<ExpenditureLine> lines = this.expenditure.lines(report.id());
		requireSense(wanted, lines, files);
		List<TakenFile> taken = new Arrival(report, lines, wanted, actor.account()).all(files);
		if (asPartner && taken.stream().anyMatch(TakenFile::isTaken)) {
			report.documentAddedBy(actor.account());
			this.reports.save(report);
		}
		return taken;
	}

	private static void requireSense(Wanted wanted, List<ExpenditureLine> lines, List<GivenFile> files) {
		if (files.isEmpty()) {
			throw Refusal.invalid("file-missing");
		}
		if (wanted.note().length() > LONGEST_NOTE) {
			throw Refusal.invalid("text-too-long", LONGEST_NOTE);
		}
		wanted.place().requireAmong(lines);
	}

	/** Files that come together, beside what is there. */
	private final class Arrival {

		private final PartnerReport report;

		private final List<ExpenditureLine> lines;

		private final InvoiceNumbers numbers;

		private final Wanted wanted;

		private final UUID account;

		private final List<Document> there;

		Arrival(PartnerReport report, List<ExpenditureLine> lines, Wanted wanted, UUID account) {
			this.report = report;
			this.lines = lines;
			this.numbers = new InvoiceNumbers(lines);
			this.wanted = wanted;
			this.account = account;
			this.there = new ArrayList<>(TakeInDocuments.this.documents.of(AttachDocument.subject(report)));
		}

		List<TakenFile> all(List<GivenFile> files) {
			return files.stream().map(this::one).toList();
		}

		private TakenFile one(GivenFile file) {
			return same(file).map((document) -> found(file, document)).orElseGet(() -> attached(file));
		}

		private TakenFile found(GivenFile file, Document document) {
			if (isPersonal(document.line())) {
				TakeInDocuments.this.documents.mark(document, true);
			}
			return TakenFile.alreadyThere(file.name(), document);
		}

		// the same invoice may prove two lines, but only where that is asked for
		private Optional<Document> same(GivenFile file) {
			String hash = TakeInDocuments.this.documents.hashOf(file.content());
			return this.there.stream()
				.filter((document) -> document.sha256().equals(hash))
				.filter((document) -> this.wanted.place().byName()
						|| Objects.equals(document.line(), this.wanted.place().line()))
				.findFirst();
		}

		private TakenFile attached(GivenFile file) {
			List<Integer> named = named(file);
			Integer line = (named.size() == 1) ? named.get(0) : this.wanted.place().line();
			try {
				Document document = TakeInDocuments.this.documents.attach(
						new Upload(this.report.project(), this.report.partner(), AttachDocument.subject(this.report),
								line, file.name(), this.wanted.note(), file.content()),
						this.account);
				TakeInDocuments.this.documents.mark(document, isPersonal(line));
				this.there.add(document);
				return TakenFile.taken(document, (named.size() > 1) ? named : List.of());
			}
			catch (Refusal refusal) {
				return TakenFile.refused(file.name(), refusal);
			}
		}

		private boolean isPersonal(Integer line) {
			return this.wanted.personal() || PersonalDocuments
				.isSuggested(this.lines.stream().filter((one) -> Objects.equals(one.line(), line)).findFirst());
		}

		private List<Integer> named(GivenFile file) {
			return (this.wanted.place().byName() && file.name() != null) ? this.numbers.lines(file.name()) : List.of();
		}

	}

}
