package eu.regioflow.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round every few seconds: tells what happened, once a day what is due, then writes
 * and sends the mails. What a round leaves, the next one finds.
 */
@Component
public class Rounds {

	private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

	private final TellPeople tellPeople;

	private final NoticeBoard board;

	private final WriteMails writeMails;

	private final Postman postman;

	private final Clock clock;

	private LocalDate reminded = LocalDate.MIN;

	Rounds(TellPeople tellPeople, NoticeBoard board, WriteMails writeMails, Postman postman, Clock clock) {
		this.tellPeople = tellPeople;
		this.board = board;
		this.writeMails = writeMails;
		this.postman = postman;
		this.clock = clock;
	}

	/**
	 * One round; a second one waits until the first has ended. What fails in it is logged
	 * and tried again in the next, and keeps nothing else from being done.
	 */
	@Scheduled(cron = "${regioflow.notification.cron:*/10 * * * * *}")
	public synchronized void go() {
		step("telling what happened", this::tell);
		step("reminding of deadlines", this::remind);
		step("closing what is done", () -> this.board.closeDone(this.clock.instant()));
		Instant now = Instant.now();
		for (UUID account : this.writeMails.waiting()) {
			step("writing a mail", () -> this.writeMails.to(account, now));
		}
		step("sending mails", this.postman::send);
	}

	private void tell() {
		boolean more = true;
		while (more) {
			more = this.tellPeople.ofWhatHappened();
		}
	}

	private void remind() {
		LocalDate today = LocalDate.now(this.clock);
		if (!today.equals(this.reminded)) {
			this.tellPeople.ofDeadlines();
			this.reminded = today;
		}
	}

	private static void step(String what, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			LOG.error("Failed in {}", what, ex);
		}
	}

}
