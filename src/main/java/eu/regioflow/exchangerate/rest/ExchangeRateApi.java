package eu.regioflow.exchangerate.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.exchangerate.Fetching;
import eu.regioflow.exchangerate.ImportRates;
import eu.regioflow.exchangerate.Provenance;
import eu.regioflow.exchangerate.RateFile;
import eu.regioflow.exchangerate.RateMonths;
import eu.regioflow.exchangerate.RateSource;
import eu.regioflow.exchangerate.StoredRate;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The monthly accounting rates with where they came from.
 */
@RestController
@RequestMapping("/api/v1/exchange-rates")
@Tag(name = "Exchange rates")
class ExchangeRateApi {

	private static final String CSV = "text/csv";

	private final Access access;

	private final ExchangeRates rates;

	private final ImportRates importRates;

	private final Fetching fetching;

	ExchangeRateApi(Access access, ExchangeRates rates, ImportRates importRates, Fetching fetching) {
		this.access = access;
		this.rates = rates;
		this.importRates = importRates;
		this.fetching = fetching;
	}

	@GetMapping
	@Operation(summary = "A month's rates with where they came from; without a month, those of this month")
	MonthBody read(@RequestParam(required = false) String month) {
		this.access.require(Permission.VIEW_EXCHANGE_RATES, Scope.shared());
		return MonthBody.of((month != null) ? RateMonths.read(month) : this.fetching.thisMonth(), this.rates);
	}

	@PostMapping(consumes = { CSV, MediaType.APPLICATION_JSON_VALUE })
	@Operation(summary = "Import a month's rates as the Commission publishes them, all or none",
			requestBody = @RequestBody(required = true,
					content = { @Content(mediaType = CSV), @Content(mediaType = MediaType.APPLICATION_JSON_VALUE) }))
	ImportedBody store(@RequestParam(required = false) String month, @Parameter(hidden = true) InputStream content)
			throws IOException {
		this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		// one byte more than there may be is enough to refuse it
		return store(RateMonths.read(month), null, content.readNBytes(RateFile.MOST_BYTES + 1));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "The same as a file")
	ImportedBody upload(@RequestParam(required = false) String month,
			@RequestParam(required = false) MultipartFile file) throws IOException {
		this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		if (file == null) {
			throw Refusal.invalid("file-missing");
		}
		return store(RateMonths.read(month), file.getOriginalFilename(), file.getBytes());
	}

	private ImportedBody store(YearMonth month, String name, byte[] content) {
		ImportRates.Outcome outcome = this.importRates.store(month, RateFile.read(content, month),
				Provenance.file(name, content));
		return new ImportedBody(outcome.added(), outcome.corrected(), outcome.unchanged(),
				MonthBody.of(month, this.rates).rates());
	}

	/**
	 * A month's rates.
	 */
	record MonthBody(YearMonth month, List<RateBody> rates) {

		static MonthBody of(YearMonth month, ExchangeRates rates) {
			return new MonthBody(month, rates.stored(month).stream().map(RateBody::of).toList());
		}

	}

	/**
	 * A rate.
	 *
	 * @param rate units of the currency for 1 EUR
	 * @param provenance the file's name or the service's address
	 * @param sha256 of what was read, or null
	 * @param used whether a submitted report was converted at it
	 */
	record RateBody(String currency, String rate, RateSource source, String provenance, String sha256, Instant storedAt,
			boolean used) {

		static RateBody of(StoredRate stored) {
			return new RateBody(stored.currency(), stored.rate().toPlainString(), stored.provenance().source(),
					stored.provenance().detail(), stored.provenance().sha256(), stored.storedAt(), stored.isUsed());
		}

	}

	/**
	 * What an import did.
	 *
	 * @param rates all of the month
	 */
	record ImportedBody(int added, int corrected, int unchanged, List<RateBody> rates) {

	}

}
