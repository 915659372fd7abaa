package eu.regioflow.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Draws the sample of a report once, when its control starts. Every act that may start
 * control asks for it; the caller has asked for the permission and locked the report.
 */
@Component
class DrawSample {

	/** Nine digits: short enough to be read out and typed. */
	private static final int SMALLEST_SEED = 100_000_000;

	private static final int SEEDS = 900_000_000;

	private final SecureRandom random = new SecureRandom();

	private final Samples samples;

	private final SampleMethod method;

	private final Expenditure expenditure;

	private final Ledger ledger;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	DrawSample(Samples samples, SampleMethod method, Expenditure expenditure, Ledger ledger, Clock clock,
			ApplicationEventPublisher events) {
		this.samples = samples;
		this.method = method;
		this.expenditure = expenditure;
		this.ledger = ledger;
		this.clock = clock;
		this.events = events;
	}

	/** The sample of the report, drawn now if it was not. */
	Sample once(PartnerReport report) {
		return this.samples.of(report.id()).orElseGet(() -> draw(report));
	}

	private Sample draw(PartnerReport report) {
		Money projectTotal = this.ledger.breakdown(Slice.project(report.project()), Dimension.CATEGORY)
			.total()
			.planned();
		List<ExpenditureLine> lines = this.expenditure.lines(report.id());
		Map<Integer, SampleRule> rules = new TreeMap<>();
		lines.forEach((line) -> rules.put(line.line(), this.method.of(line, projectTotal)));
		long seed = SMALLEST_SEED + this.random.nextInt(SEEDS);
		Sample sample = new Sample(report.id(), seed, this.method.name(), SampleDraw.lines(seed, rules));
		this.samples.insert(sample, this.clock.instant());
		this.events.publishEvent(ControlEvent.of(ControlEvent.Kind.SAMPLE_DRAWN, report, Map.of("seed", seed, "method",
				sample.method(), "lines", lines.size(), "sampled", sample.lines().size())));
		return sample;
	}

}
