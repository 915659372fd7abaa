package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Locale;

import eu.regioflow.expenditure.LineReference;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DeleteParkedItem;
import eu.regioflow.partnerreport.ParkedItem;
import eu.regioflow.partnerreport.ParkedItems;
import eu.regioflow.partnerreport.ReincludeParkedItem;
import eu.regioflow.partnership.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Parked items of a partner: listed, declared again, deleted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/parked-items")
@Tag(name = "Parked items")
class ParkedItemApi {

	private final Access access;

	private final Partners partners;

	private final ParkedItems parkedItems;

	private final ReincludeParkedItem reincludeParkedItem;

	private final DeleteParkedItem deleteParkedItem;

	private final MessageSource texts;

	ParkedItemApi(Access access, Partners partners, ParkedItems parkedItems, ReincludeParkedItem reincludeParkedItem,
			DeleteParkedItem deleteParkedItem, MessageSource texts) {
		this.access = access;
		this.partners = partners;
		this.parkedItems = parkedItems;
		this.reincludeParkedItem = reincludeParkedItem;
		this.deleteParkedItem = deleteParkedItem;
		this.texts = texts;
	}

	@GetMapping
	@Operation(summary = "The items that control or verification parked and that wait")
	List<ParkedItemBody> list(@PathVariable String code, @PathVariable int partner,
			@Parameter(hidden = true) Locale locale) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		this.partners.get(code, partner);
		boolean personal = this.access.may(Permission.VIEW_PERSONAL_DATA, scope);
		String neutral = this.texts.getMessage("api.personal-line", null, locale);
		return this.parkedItems.waiting(code, partner)
			.stream()
			.map((item) -> ParkedItemBody.of(item, personal ? item.line() : item.line().withoutPersonalText(neutral)))
			.toList();
	}

	@PostMapping("/{report}/{line}/reinclusion")
	@Operation(summary = "Declare the item again in the open draft, at its first rate")
	Reincluded reinclude(@PathVariable String code, @PathVariable int partner, @PathVariable int report,
			@PathVariable int line) {
		LineReference copy = this.reincludeParkedItem.reinclude(code, partner, new LineReference(report, line));
		return new Reincluded(copy.report(), copy.line());
	}

	@PostMapping("/{report}/{line}/deletion")
	@Operation(summary = "Give the item up: it is deducted")
	List<ParkedItemBody> delete(@PathVariable String code, @PathVariable int partner, @PathVariable int report,
			@PathVariable int line, @Parameter(hidden = true) Locale locale) {
		this.deleteParkedItem.delete(code, partner, new LineReference(report, line));
		return list(code, partner, locale);
	}

	/** Where the item is declared again. */
	record Reincluded(int report, int line) {
	}

}
