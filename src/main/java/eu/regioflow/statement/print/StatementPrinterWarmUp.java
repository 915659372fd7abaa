package eu.regioflow.statement.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import eu.regioflow.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints a small document after start and throws it away, so that the first real one does
 * not wait for fonts and templates to be loaded. Start does not wait for it.
 */
@Component
final class StatementPrinterWarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(StatementPrinterWarmUp.class);

	private final StatementPrinter printer;

	StatementPrinterWarmUp(StatementPrinter printer) {
		this.printer = printer;
	}

	@EventListener(ApplicationReadyEvent.class)
	Thread start() {
		Thread thread = new Thread(this::print, "statement-warm-up");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void print() {
		try {
			this.printer.load();
			this.printer.print(small());
		}
		catch (RuntimeException ex) {
			LOG.error("Statements cannot be printed", ex);
		}
	}

	private static PartnerStatement small() {
		Instant then = Instant.EPOCH;
		LocalDate day = LocalDate.EPOCH;
		PartnerStatement.Category category = new PartnerStatement.Category("", Money.ZERO, Money.ZERO, Money.ZERO,
				Money.ZERO, Money.ZERO, null);
		PartnerStatement.Source source = new PartnerStatement.Source("", null, Money.ZERO);
		PartnerStatement.Line line = new PartnerStatement.Line(1, "", "ă Ж €", "", "", "", day, day, "EUR",
				BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Money.ZERO);
		return new PartnerStatement(new Imprint(Locale.ENGLISH, "", ""),
				new Issue("", then, "", ZoneOffset.UTC, "", List.of(""), ""), new ProjectIdentity("", "", "", ""),
				new PartnerIdentity(1, "", "", "", "", "", "", "EUR"), new ReportIdentity(1, 1, day, day, then, ""),
				new Totalled<>(List.of(category), category), new Totalled<>(List.of(source), source), List.of(),
				List.of(line), Money.ZERO);
	}

}
