package eu.regioflow.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round every few seconds: tells what happened, once a day what is due, then writes
 * and sends the mails. What a round leaves, the next one finds.
 */
@Component
public class Rounds {

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

	/** One round; a second one waits until the first has ended. */
	@Scheduled(cron = "${regioflow.notification.cron:*/10 * * * * *}")
	public synchronized void go() {
		while (this.tellPeople.ofWhatHappened()) {
			// the rest of a large batch
		}
		LocalDate today = LocalDate.now(this.clock);
		if (!today.equals(this.reminded)) {
			this.tellPeople.ofDeadlines();
			this.reminded = today;
		}
		this.board.closeDone(this.clock.instant());
		Instant now = Instant.now();
		for (UUID account : this.writeMails.waiting()) {
			this.writeMails.to(account, now);
		}
		this.postman.send();
	}

}
