package eu.regioflow.payment.rest;

import java.time.Instant;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.payment.FastTrackLumpSum;
import eu.regioflow.payment.FastTrackLumpSums;
import eu.regioflow.payment.LumpSumShare;
import eu.regioflow.payment.MarkLumpSumReady;
import eu.regioflow.payment.TakeLumpSumBack;
import eu.regioflow.programme.CostCategory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lump sums that are paid without a report.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/lump-sums")
@Tag(name = "Payments")
class LumpSumApi {

	private final Access access;

	private final FastTrackLumpSums lumpSums;

	private final MarkLumpSumReady markLumpSumReady;

	private final TakeLumpSumBack takeLumpSumBack;

	LumpSumApi(Access access, FastTrackLumpSums lumpSums, MarkLumpSumReady markLumpSumReady,
			TakeLumpSumBack takeLumpSumBack) {
		this.access = access;
		this.lumpSums = lumpSums;
		this.markLumpSumReady = markLumpSumReady;
		this.takeLumpSumBack = takeLumpSumBack;
	}

	@GetMapping
	@Operation(summary = "The project's lump sums that are paid without a report")
	List<LumpSumBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		return this.lumpSums.of(code).stream().map(LumpSumBody::of).toList();
	}

	@PostMapping("/{lumpSum}/readiness")
	@Operation(summary = "Find a lump sum ready for payment; a payment opens for each fund")
	List<LumpSumBody> mark(@PathVariable String code, @PathVariable String lumpSum) {
		this.markLumpSumReady.mark(code, lumpSum);
		return list(code);
	}

	@DeleteMapping("/{lumpSum}/readiness")
	@Operation(summary = "Take a lump sum back, while nothing of it is authorised")
	List<LumpSumBody> takeBack(@PathVariable String code, @PathVariable String lumpSum) {
		this.takeLumpSumBack.takeBack(code, lumpSum);
		return list(code);
	}

	/**
	 * A lump sum; amounts in EUR.
	 *
	 * @param due false while the project's first report has to be approved before
	 * @param readyAt null while it is not ready for payment
	 */
	record LumpSumBody(String code, CostCategory category, String name, Money total, boolean due, Instant readyAt,
			List<ShareBody> shares) {

		static LumpSumBody of(FastTrackLumpSum lumpSum) {
			return new LumpSumBody(lumpSum.option().code(), lumpSum.option().category(), lumpSum.option().name("en"),
					lumpSum.total(), lumpSum.due(), lumpSum.readyAt(),
					lumpSum.shares().stream().map(ShareBody::of).toList());
		}

	}

	/** What a partner gets of it. */
	record ShareBody(int partner, int period, Money amount) {

		static ShareBody of(LumpSumShare share) {
			return new ShareBody(share.partner(), share.period(), share.amount());
		}

	}

}
