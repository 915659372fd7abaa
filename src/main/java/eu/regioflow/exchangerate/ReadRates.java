package eu.regioflow.exchangerate;

import java.util.List;

import eu.regioflow.refusal.LocatedError;

/**
 * What was read of a month's rates: one rate for each currency, without EUR, and every
 * place that is wrong.
 */
public record ReadRates(List<ReadRate> rates, List<LocatedError> errors) {

	public ReadRates {
		rates = List.copyOf(rates);
		errors = List.copyOf(errors);
	}

	/**
	 * The same without the currencies that this system does not know: the Commission
	 * quotes some of them, and they must not keep the others out.
	 */
	ReadRates withoutUnknownCurrencies() {
		return new ReadRates(this.rates,
				this.errors.stream().filter((error) -> !error.code().equals(RateReader.UNKNOWN)).toList());
	}

}
