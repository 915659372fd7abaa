package eu.regioflow.payment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Advance;
import eu.regioflow.payment.Advances;
import eu.regioflow.payment.FastTrackLumpSum;
import eu.regioflow.payment.FastTrackLumpSums;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.ProgrammeToday;
import eu.regioflow.payment.web.PaymentsPage.AccountForm;
import eu.regioflow.payment.web.PaymentsPage.Card;
import eu.regioflow.payment.web.PaymentsPage.ClockForm;
import eu.regioflow.payment.web.PaymentsPage.Payee;
import eu.regioflow.payment.web.PaymentsPage.Row;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.View;
import org.springframework.stereotype.Component;

/**
 * Lays out a project's payments for whoever asks.
 */
@Component
class PaymentsPages {

	private final Access access;

	private final Payments payments;

	private final Advances advances;

	private final Projects projects;

	private final Partners partners;

	private final FastTrackLumpSums lumpSums;

	private final ProgrammeToday today;

	PaymentsPages(Access access, Payments payments, Advances advances, Projects projects, Partners partners,
			FastTrackLumpSums lumpSums, ProgrammeToday today) {
		this.access = access;
		this.payments = payments;
		this.advances = advances;
		this.projects = projects;
		this.partners = partners;
		this.lumpSums = lumpSums;
		this.today = today;
	}

	/**
	 * What was typed into one of the forms.
	 *
	 * @param instalment null in the form that authorises
	 * @param clock null in the other forms
	 * @param account null in the other forms
	 */
	record Typed(UUID payment, Integer instalment, String amount, String date, ClockForm clock, AccountForm account) {

		static final Typed NOTHING = new Typed(null, null, "", "", null, null);

		static Typed authorisation(UUID payment, String amount) {
			return new Typed(payment, null, amount, "", null, null);
		}

		static Typed confirmation(UUID payment, int instalment, String amount, String date) {
			return new Typed(payment, instalment, amount, date, null, null);
		}

		static Typed clock(UUID payment, ClockForm form) {
			return new Typed(payment, null, "", "", form, null);
		}

		static Typed account(int partner, String iban, String bic) {
			return new Typed(null, null, "", "", null, new AccountForm(String.valueOf(partner), iban, bic));
		}

		boolean isAuthorisationOf(Payment candidate) {
			return candidate.id().equals(this.payment) && this.instalment == null && this.clock == null;
		}

	}

	PaymentsPage of(String code, Typed typed, View view) {
		Scope scope = Scope.project(code);
		this.access.require(Permission.VIEW_PAYMENTS, scope);
		Project project = this.projects.get(code);
		LocalDate day = this.today.of(code);
		List<FastTrackLumpSum> lumpSums = this.lumpSums.of(code);
		return new PaymentsPage(code, project.acronym(), day,
				this.payments.standing(code)
					.stream()
					.map((payment) -> card(payment, name(payment, lumpSums, view), typed, day, view))
					.toList(),
				this.access.may(Permission.AUTHORISE_PAYMENT, scope),
				this.access.may(Permission.CONFIRM_PAYMENT, scope),
				this.access.may(Permission.INTERRUPT_PAYMENT, scope), payees(code), accountForm(lead(code), typed),
				this.access.may(Permission.SET_BANK_ACCOUNT, scope),
				this.access.may(Permission.MAKE_TRANSFER_FILE, scope), lumpSums,
				this.access.may(Permission.MARK_LUMP_SUM_READY, scope));
	}

	/** The project of a payment that the caller may see. */
	String projectOf(UUID payment) {
		String project = this.payments.get(payment).project();
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(project));
		return project;
	}

	/** Who is paid, and passes the others' shares on. */
	Partner lead(String project) {
		return this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter(Partner::isLead)
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/** The lead partner first. */
	private List<Payee> payees(String project) {
		Partner lead = lead(project);
		Set<Integer> advanced = this.advances.findByProjectOrderByNumber(project)
			.stream()
			.filter((advance) -> !advance.isPaid())
			.map(Advance::partner)
			.collect(Collectors.toSet());
		Stream<Partner> others = this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter((partner) -> !partner.isLead() && advanced.contains(partner.number()));
		return Stream.concat(Stream.of(lead), others)
			.map((partner) -> new Payee(partner.number(), partner.name(), partner.bankAccount().orElse(null)))
			.toList();
	}

	private static AccountForm accountForm(Partner lead, Typed typed) {
		if (typed.account() != null) {
			return typed.account();
		}
		String number = String.valueOf(lead.number());
		return lead.bankAccount()
			.map((account) -> new AccountForm(number, account.iban(), (account.bic() != null) ? account.bic() : ""))
			.orElse(new AccountForm(number, "", ""));
	}

	private static String name(Payment payment, List<FastTrackLumpSum> lumpSums, View view) {
		return lumpSums.stream()
			.map(FastTrackLumpSum::option)
			.filter((option) -> option.code().equals(payment.lumpSum()))
			.map((option) -> option.name(view.language()))
			.findFirst()
			.orElse(payment.lumpSum());
	}

	private static Card card(Payment payment, String lumpSum, Typed typed, LocalDate today, View view) {
		boolean here = payment.id().equals(typed.payment());
		return new Card(payment.id().toString(), payment.version(), lumpSum, payment.correctionReference(),
				payment.period(), payment.fund(), payment.status(), payment.clock(), payment.verified(),
				payment.authorised(), payment.paid(), payment.remaining(), payment.toAuthorise().isZero(),
				typed.isAuthorisationOf(payment) ? typed.amount() : view.money(payment.toAuthorise()),
				payment.instalments()
					.stream()
					.map((instalment) -> row(payment, instalment, here ? typed : Typed.NOTHING, today, view))
					.toList(),
				payment.interruptions(),
				(here && typed.clock() != null) ? typed.clock() : new ClockForm(today.toString(), "", ""));
	}

	private static Row row(Payment payment, Instalment instalment, Typed typed, LocalDate today, View view) {
		boolean here = typed.instalment() != null && typed.instalment() == instalment.number();
		return new Row(instalment.number(), payment.reference(instalment), instalment.amount(),
				instalment.authorisedAt(), instalment.paidOn(), instalment.setsOff(),
				here ? typed.date() : today.toString(), here ? typed.amount() : view.money(instalment.amount()));
	}

}
