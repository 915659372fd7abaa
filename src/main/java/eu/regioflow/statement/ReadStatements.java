package eu.regioflow.statement;

import java.util.List;
import java.util.Optional;

import eu.regioflow.document.ContentStore;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The register as each reader may see it, and the stored files.
 */
@Component
public class ReadStatements {

	private final Access access;

	private final Projects projects;

	private final Statements statements;

	private final PartnerStatements partnerStatements;

	private final ContentStore contents;

	ReadStatements(Access access, Projects projects, Statements statements, PartnerStatements partnerStatements,
			ContentStore contents) {
		this.access = access;
		this.projects = projects;
		this.statements = statements;
		this.partnerStatements = partnerStatements;
		this.contents = contents;
	}

	/**
	 * The documents of one project that the caller may see, newest first.
	 * @throws Refusal when the caller may not see the project
	 */
	public List<Statement> ofProject(StatementFilter filter) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(filter.project()));
		this.projects.get(filter.project());
		return visible(filter);
	}

	/**
	 * The documents of all projects, newest first, for those who see the whole programme.
	 */
	public List<Statement> ofProgramme(StatementFilter filter) {
		this.access.require(Permission.VIEW_PROJECT, Scope.programme());
		return visible(filter);
	}

	private List<Statement> visible(StatementFilter filter) {
		return this.statements.find(filter)
			.stream()
			.filter((entry) -> this.access.may(entry.permission(), entry.scope()))
			.toList();
	}

	/** One document, or the refusal that it is not there for the caller. */
	public Statement get(String number) {
		Statement entry = this.statements.find(number).orElseThrow(Refusal::notFound);
		this.access.require(entry.permission(), entry.scope());
		return entry;
	}

	/** Whether a document was issued, for anybody; nothing of its content. */
	public Optional<Statement> check(String number) {
		return this.statements.find(number);
	}

	/** The file under this hash, as it was stored. */
	public byte[] file(String sha256) {
		return this.contents.get(sha256);
	}

	/**
	 * The figures as CSV: the lines of a partner's statement with every text for those
	 * who may read of whom they are, the stored table for everybody else.
	 */
	public byte[] csv(Statement entry) {
		return entry.kind() == StatementKind.PARTNER_STATEMENT
				&& this.access.may(Permission.VIEW_PERSONAL_DATA, entry.scope())
						? this.partnerStatements.fullCsv(entry.subject()).bytes() : file(entry.csv());
	}

}
