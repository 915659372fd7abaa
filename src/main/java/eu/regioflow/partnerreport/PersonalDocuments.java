package eu.regioflow.partnerreport;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.document.Document;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.programme.CostCategory;

import org.springframework.stereotype.Component;

/**
 * Which files tell of a person: those that are marked so, and those of a line that names
 * one.
 */
@Component
public class PersonalDocuments {

	private final Expenditure expenditure;

	PersonalDocuments(Expenditure expenditure) {
		this.expenditure = expenditure;
	}

	/** The lines of a report that name a person. */
	public Set<Integer> lines(UUID report) {
		return this.expenditure.lines(report)
			.stream()
			.filter((line) -> line.declared().gdpr())
			.map(ExpenditureLine::line)
			.collect(Collectors.toSet());
	}

	boolean isPersonal(UUID report, Document document) {
		return document.isPersonal() || (document.line() != null && lines(report).contains(document.line()));
	}

	/** Whether what proves the line is a payslip or timesheet as a rule. */
	static boolean isSuggested(Optional<ExpenditureLine> line) {
		return line.filter((one) -> one.declared().category() == CostCategory.STAFF || one.declared().gdpr())
			.isPresent();
	}

}
