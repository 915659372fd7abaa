package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Says which column of the list each column of a partner's own spreadsheet is; the
 * organisation's next file is read so at once.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class ChooseColumns {

	private final Access access;

	private final PartnerReports reports;

	private final StagedImports imports;

	private final ColumnChoices choices;

	private final RecognisedFiles files;

	ChooseColumns(Access access, PartnerReports reports, StagedImports imports, ColumnChoices choices,
			RecognisedFiles files) {
		this.access = access;
		this.reports = reports;
		this.imports = imports;
		this.choices = choices;
		this.files = files;
	}

	/** Where a choice names the currency of a file that has no column for it. */
	public static final String CURRENCY = "currency";

	/**
	 * Remembers the choice.
	 * @param chosen the name of the list's column by the letter of the file's; a letter
	 * that is not named fills none; for {@link #CURRENCY} the currency of all rows, which
	 * counts where no column says it
	 * @throws Refusal columns-not-chosen, naming what is unknown, double or missing
	 */
	public void choose(String project, int partner, int number, UUID id, Map<String, String> chosen) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		StagedImport staged = this.imports.get(this.reports.get(project, partner, number).id(), id);
		if (staged.content() == null) {
			throw Refusal.conflict("import-taken-over");
		}
		RecognisedList file = this.files.of(staged, this.choices.of(project, partner));
		Map<String, String> headings = new HashMap<>();
		List<LocatedError> errors = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (RecognisedList.Column column : file.columns()) {
			String name = Objects.requireNonNullElse(chosen.get(column.letter()), "");
			if (!name.isEmpty() && !ListFiles.columnNames().contains(name)) {
				errors.add(LocatedError.at(0, column.letter(), name, "unknown-column",
						String.join(", ", ListFiles.columnNames())));
			}
			else if (!name.isEmpty() && !seen.add(name)) {
				errors.add(LocatedError.at(0, name, name, "duplicate-column"));
			}
			String heading = ListFiles.plainHeading(column.heading());
			headings.merge(heading, name, (one, other) -> one.isEmpty() ? other : one);
		}
		String currency = Objects.requireNonNullElse(chosen.get(CURRENCY), "");
		if (!currency.isEmpty() && !ListFiles.isCurrency(currency)) {
			errors.add(LocatedError.at(0, CURRENCY, currency, "unknown-currency"));
		}
		headings.put(ListFiles.EVERY_ROW, currency);
		if (!errors.isEmpty()) {
			throw Refusal.invalid("columns-not-chosen", errors);
		}
		this.choices.remember(project, partner, headings);
		requireAll(project, partner, staged);
	}

	private void requireAll(String project, int partner, StagedImport staged) {
		List<LocatedError> missing = this.files.of(staged, this.choices.of(project, partner))
			.missing()
			.stream()
			.map((name) -> LocatedError.at(0, name, "", "column-not-chosen", name))
			.toList();
		if (!missing.isEmpty()) {
			throw Refusal.invalid("columns-not-chosen", missing);
		}
	}

}
