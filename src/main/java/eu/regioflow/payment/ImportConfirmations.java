package eu.regioflow.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.payment.transfer.ConfirmationList;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Accounting confirms many instalments and advances at once, from a file; each by the
 * rule of {@link ConfirmPayment} or {@link ConfirmAdvance}, all or none.
 */
@UseCase(Permission.CONFIRM_PAYMENT)
public class ImportConfirmations {

	private final Access access;

	private final Payments payments;

	private final Advances advances;

	private final ConfirmPayment confirmPayment;

	private final ConfirmAdvance confirmAdvance;

	ImportConfirmations(Access access, Payments payments, Advances advances, ConfirmPayment confirmPayment,
			ConfirmAdvance confirmAdvance) {
		this.access = access;
		this.payments = payments;
		this.advances = advances;
		this.confirmPayment = confirmPayment;
		this.confirmAdvance = confirmAdvance;
	}

	/**
	 * Confirms every row.
	 * @param content CSV, see {@link ConfirmationList#read}
	 * @return how many instalments and advances were confirmed
	 * @throws Refusal {@code bad-confirmations} with every bad place; nothing was
	 * confirmed then
	 */
	public int confirm(String project, byte[] content) {
		this.access.require(Permission.CONFIRM_PAYMENT, Scope.project(project));
		ConfirmationList list = ConfirmationList.read(content);
		Map<String, InstalmentPlace> places = this.payments.instalmentPlaces(project)
			.stream()
			.collect(Collectors.toMap(InstalmentPlace::reference, Function.identity()));
		Map<String, UUID> advanced = this.advances.places(project)
			.stream()
			.collect(Collectors.toMap(AdvancePlace::reference, AdvancePlace::advance));
		lockInOneOrder(list, places, advanced);
		List<LocatedError> errors = new ArrayList<>(list.errors());
		for (ConfirmationList.Row row : list.rows()) {
			confirm(row, places.get(row.reference()), advanced.get(row.reference())).ifPresent(errors::add);
		}
		if (!errors.isEmpty()) {
			errors.sort(Comparator.comparingInt(LocatedError::row));
			throw Refusal.invalid("bad-confirmations", errors, errors.size());
		}
		return list.rows().size();
	}

	/** Two files about the same payments wait for each other, whatever their order. */
	private void lockInOneOrder(ConfirmationList list, Map<String, InstalmentPlace> places,
			Map<String, UUID> advanced) {
		List<String> named = list.rows().stream().map(ConfirmationList.Row::reference).distinct().toList();
		named.stream()
			.map(places::get)
			.filter(Objects::nonNull)
			.map(InstalmentPlace::payment)
			.distinct()
			.sorted()
			.forEach(this.payments::getLocked);
		named.stream().map(advanced::get).filter(Objects::nonNull).sorted().forEach(this.advances::getLocked);
	}

	private Optional<LocatedError> confirm(ConfirmationList.Row row, InstalmentPlace place, UUID advance) {
		try {
			if (place != null) {
				this.confirmPayment.confirm(place.payment(), Optional.empty(), place.number(), row.paidOn(),
						row.amount());
			}
			else if (advance != null) {
				this.confirmAdvance.confirm(advance, Optional.empty(), row.paidOn(), Optional.of(row.amount()));
			}
			else {
				return Optional
					.of(LocatedError.at(row.number(), ConfirmationList.REFERENCE, row.reference(), "unknown-payment"));
			}
			return Optional.empty();
		}
		catch (Refusal ex) {
			return Optional.of(located(row, ex));
		}
	}

	private static LocatedError located(ConfirmationList.Row row, Refusal refusal) {
		Object[] arguments = refusal.arguments().toArray();
		return switch (refusal.code()) {
			case "payment-date" -> LocatedError.at(row.number(), ConfirmationList.PAID_ON, row.paidOn().toString(),
					refusal.code(), arguments);
			case "not-the-instalment", "not-the-advance" -> LocatedError.at(row.number(), ConfirmationList.AMOUNT,
					row.amount().toString(), refusal.code(), arguments);
			default ->
				LocatedError.at(row.number(), ConfirmationList.REFERENCE, row.reference(), refusal.code(), arguments);
		};
	}

}
