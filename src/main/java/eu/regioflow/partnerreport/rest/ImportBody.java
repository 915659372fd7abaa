package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.web.Places;
import eu.regioflow.web.Problem;

/**
 * What a list that was brought in would change.
 *
 * @param rows of the file, blank ones not counted
 * @param columns of the file, with the list's column that each one fills
 * @param missing columns that have to be chosen first; then nothing is compared yet
 * @param changes null while columns are missing
 * @param version of the report, for the confirmation's {@code If-Match}
 */
record ImportBody(UUID id, int rows, List<RecognisedList.Column> columns,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> missing, int template,
		@JsonInclude(JsonInclude.Include.NON_NULL) Changes changes, Long version,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> errors,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> warnings) {

	/**
	 * Lines and EUR in each group.
	 *
	 * @param absent lines of the report that no row of the file is
	 * @param after the list as it would be
	 */
	record Changes(@JsonProperty("new") Group added, Group changed, Group unchanged, Group rejected, Group absent,
			boolean absentRemoved, Group after) {

	}

	/**
	 * Lines and what they come to.
	 *
	 * @param complete false when some have no amount in EUR
	 */
	record Group(int count, Money amountEur, boolean complete) {

		static Group of(ImportPreviews.Sum sum) {
			return new Group(sum.count(), sum.eur(), sum.isWhole());
		}

	}

	static ImportBody of(ImportPreviews.Preview preview, Long version, Places places, Locale locale) {
		RecognisedList file = preview.file();
		if (preview.plan() == null) {
			return new ImportBody(preview.staged().id(), file.rows(), file.columns(), file.missing(), file.template(),
					null, version, List.of(), List.of());
		}
		ImportPreviews.Sums sums = preview.sums();
		Changes changes = new Changes(Group.of(sums.added()), Group.of(sums.changed()), Group.of(sums.unchanged()),
				Group.of(sums.rejected()), Group.of(sums.absent()), preview.plan().removes(), Group.of(sums.after()));
		return new ImportBody(preview.staged().id(), file.rows(), file.columns(), Set.of(), file.template(), changes,
				version, places.of(preview.plan().errors(), locale), places.of(preview.plan().warnings(), locale));
	}

}
