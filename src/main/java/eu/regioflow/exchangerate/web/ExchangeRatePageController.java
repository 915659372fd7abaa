package eu.regioflow.exchangerate.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.exchangerate.Fetching;
import eu.regioflow.exchangerate.ImportRates;
import eu.regioflow.exchangerate.Provenance;
import eu.regioflow.exchangerate.RateFile;
import eu.regioflow.exchangerate.RateMonths;
import eu.regioflow.exchangerate.StoredRate;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.DoerNames;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The exchange rates month by month: where they came from, and their import.
 */
@Controller
@RequestMapping("/exchange-rates")
class ExchangeRatePageController {

	private final Access access;

	private final ExchangeRates rates;

	private final ImportRates importRates;

	private final Fetching fetching;

	private final DoerNames doers;

	ExchangeRatePageController(Access access, ExchangeRates rates, ImportRates importRates, Fetching fetching,
			DoerNames doers) {
		this.access = access;
		this.rates = rates;
		this.importRates = importRates;
		this.fetching = fetching;
		this.doers = doers;
	}

	@GetMapping
	String show(@RequestParam(required = false) String month, Model model) {
		this.access.require(Permission.VIEW_EXCHANGE_RATES, Scope.shared());
		YearMonth shown = (month != null) ? RateMonths.read(month) : this.fetching.thisMonth();
		return render(shown, shown.toString(), RefusedForm.NONE, List.of(), model);
	}

	@PostMapping
	String store(@RequestParam(required = false) String month, @RequestParam(required = false) MultipartFile file,
			@ModelAttribute("view") View view, Model model, RedirectAttributes redirect, HttpServletResponse response)
			throws IOException {
		this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		try {
			YearMonth read = RateMonths.read(month);
			if (file == null || file.isEmpty()) {
				throw Refusal.invalid("rates-file-missing");
			}
			ImportRates.Outcome outcome = this.importRates.store(read, RateFile.read(file.getBytes(), read),
					Provenance.file(file.getOriginalFilename(), file.getBytes()));
			Flash.success(redirect, view.text("exchangerate.imported", RatesPage.name(read, view), outcome.added(),
					outcome.corrected(), outcome.unchanged()));
			return "redirect:/exchange-rates?month=" + read;
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, refusal.code().contains("month") ? "month" : "file");
			response.setStatus(refused.status());
			return render(this.fetching.thisMonth(), (month != null) ? month : "", refused, refusal.errors(), model);
		}
	}

	@PostMapping("/fetch")
	String fetch(@RequestParam(required = false) String month, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		this.access.require(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		if (!this.fetching.isOn()) {
			throw Refusal.conflict("rates-fetch-off");
		}
		YearMonth asked = RateMonths.read(month);
		boolean begun = this.fetching.begin(asked);
		Flash.notice(redirect,
				view.text(begun ? "exchangerate.fetch.begun" : "exchangerate.fetch.busy", RatesPage.name(asked, view)));
		return "redirect:/exchange-rates?month=" + asked;
	}

	private String render(YearMonth month, String typed, RefusedForm refused, List<LocatedError> errors, Model model) {
		boolean mayImport = this.access.may(Permission.IMPORT_EXCHANGE_RATES, Scope.shared());
		Map<UUID, String> names = new HashMap<>();
		List<RatesPage.Row> rows = this.rates.stored(month).stream().map((stored) -> row(stored, names)).toList();
		model.addAttribute("page",
				new RatesPage(month, typed, this.rates.months(), rows, mayImport, mayImport && this.fetching.isOn(),
						this.fetching.isBusy(), this.fetching.last().orElse(null), refused, errors));
		return "exchangerate/rates";
	}

	private RatesPage.Row row(StoredRate stored, Map<UUID, String> names) {
		UUID storedBy = stored.storedBy();
		return new RatesPage.Row(stored.currency(), stored.rate(), stored.provenance().source(),
				stored.provenance().detail(), stored.storedAt(),
				(storedBy != null) ? names.computeIfAbsent(storedBy, this.doers::of) : null, stored.firstUsedAt());
	}

}
