package eu.regioflow.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The values of each kind of document.
 */
@Component
class Drafts {

	private final PartnerStatements partnerStatements;

	private final ControlCertificates certificates;

	private final ProjectStatements projectStatements;

	private final Wording wording;

	Drafts(PartnerStatements partnerStatements, ControlCertificates certificates, ProjectStatements projectStatements,
			Wording wording) {
		this.partnerStatements = partnerStatements;
		this.certificates = certificates;
		this.projectStatements = projectStatements;
		this.wording = wording;
	}

	Draft of(StatementKind kind, UUID subject) {
		return switch (kind) {
			case PARTNER_STATEMENT -> this.partnerStatements.of(subject);
			case CONTROL_CERTIFICATE -> this.certificates.of(subject);
			case PROJECT_STATEMENT -> this.projectStatements.of(subject);
		};
	}

	/** The version that is to be issued now; empty when nothing holds that could be. */
	Optional<Integer> version(StatementKind kind, UUID subject) {
		return switch (kind) {
			case PARTNER_STATEMENT -> Optional.of(this.partnerStatements.version(subject));
			case CONTROL_CERTIFICATE -> this.certificates.version(subject);
			case PROJECT_STATEMENT -> this.projectStatements.version(subject);
		};
	}

	Locale locale() {
		return this.wording.locale();
	}

}
