package eu.regioflow.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. A mail may arrive twice where the machine fails between
 * sending and noting it; both then carry the same identity.
 */
@Component
class Postman {

	private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

	private final Outbox outbox;

	private final ObjectProvider<JavaMailSender> sender;

	private final TransactionTemplate transaction;

	private final String from;

	Postman(Outbox outbox, ObjectProvider<JavaMailSender> sender, TransactionTemplate transaction,
			@Value("${regioflow.mail.from:regioflow@localhost}") String from) {
		this.outbox = outbox;
		this.sender = sender;
		this.transaction = transaction;
		this.from = from;
	}

	/**
	 * Sends all that may be tried now; ends at the first that fails, as the server is
	 * away.
	 */
	int send() {
		int sent = 0;
		while (this.outbox.isOn() && Boolean.TRUE.equals(this.transaction.execute((status) -> sendNext()))) {
			sent++;
		}
		return sent;
	}

	private boolean sendNext() {
		Instant now = Instant.now();
		Optional<Letter> next = this.outbox.next(now);
		if (next.isEmpty()) {
			return false;
		}
		Letter letter = next.get();
		try {
			JavaMailSender server = this.sender.getObject();
			server.send(message(server.createMimeMessage(), letter));
			this.outbox.sent(letter);
			return true;
		}
		catch (MailException | MessagingException ex) {
			LOG.warn("Mail {} was not sent, try {}: {}", letter.id(), letter.tries() + 1, ex.getMessage());
			this.outbox.failed(letter, String.valueOf(ex.getMessage()), now);
			return false;
		}
	}

	private MimeMessage message(MimeMessage message, Letter letter) throws MessagingException {
		MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		parts.setFrom(this.from);
		parts.setTo(letter.recipient());
		parts.setSubject(letter.subject());
		parts.setText(letter.body());
		message.saveChanges();
		message.setHeader("Message-ID", "<" + letter.id() + "@regioflow>");
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

}
