package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.expenditure.DuplicateInvoices;
import eu.regioflow.expenditure.DuplicateInvoices.Duplicate;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;

import org.springframework.stereotype.Component;

/**
 * What a reader is told of invoices that others declared too: that there is one, and
 * where only if they may see that report.
 */
@Component
public class DuplicateFindings {

	private final Access access;

	private final DuplicateInvoices duplicates;

	DuplicateFindings(Access access, DuplicateInvoices duplicates) {
		this.access = access;
		this.duplicates = duplicates;
	}

	/**
	 * The findings on a report's lines, in their order; what the reader may not see is
	 * told once for each line.
	 */
	public List<Found> of(PartnerReport report) {
		this.access.require(Permission.VIEW_DUPLICATE_INVOICES, Scope.partner(report.project(), report.partner()));
		return this.duplicates.of(report.id()).stream().map(this::told).distinct().toList();
	}

	private Found told(Duplicate duplicate) {
		boolean visible = this.access.may(Permission.VIEW_PARTNER_REPORT,
				Scope.partner(duplicate.project(), duplicate.partner()));
		return visible ? new Found(duplicate.line(), duplicate.project(), duplicate.partner(), duplicate.other())
				: new Found(duplicate.line(), null, null, null);
	}

	/**
	 * A line whose invoice somebody else declared too.
	 *
	 * @param project null, like all that follows, where the reader may not see it
	 */
	public record Found(int line, String project, Integer partner, LineReference other) {

		public boolean isVisible() {
			return this.project != null;
		}

	}

}
