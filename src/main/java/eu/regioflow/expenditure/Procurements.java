package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.expenditure.Procurement.Owner;
import eu.regioflow.expenditure.Procurement.Subcontract;
import eu.regioflow.expenditure.Procurement.Terms;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The procurement registers of the partners. The callers have asked for the permission
 * and hold the report.
 */
@Component
public class Procurements {

	private final JdbcTemplate jdbc;

	Procurements(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What a report knows: entered in it or in an earlier one of the partner. */
	public List<Procurement> of(String project, int partner, int report) {
		Map<UUID, List<Owner>> owners = new HashMap<>();
		this.jdbc.query("""
				select owner.* from beneficial_owner owner join procurement on procurement.id = owner.procurement
					where project = ? and partner = ? and report <= ? order by procurement, position
				""", (row) -> {
			owners.computeIfAbsent(row.getObject("procurement", UUID.class), (id) -> new ArrayList<>()).add(owner(row));
		}, project, partner, report);
		Map<UUID, List<Subcontract>> subcontracts = new HashMap<>();
		this.jdbc.query("""
				select sub.* from subcontract sub join procurement on procurement.id = sub.procurement
					where project = ? and partner = ? and report <= ? order by procurement, position
				""", (row) -> {
			subcontracts.computeIfAbsent(row.getObject("procurement", UUID.class), (id) -> new ArrayList<>())
				.add(subcontract(row));
		}, project, partner, report);
		return this.jdbc.query("""
				select * from procurement where project = ? and partner = ? and report <= ? order by number
				""", (row, index) -> procurement(row, owners, subcontracts), project, partner, report);
	}

	/** The numbers that lines of a report may name. */
	public Set<Integer> numbers(ReportContext context) {
		return new HashSet<>(this.jdbc.queryForList("""
				select procurement.number from procurement
					join expenditure_list list on list.project = procurement.project
						and list.partner = procurement.partner and procurement.report <= list.number
					where list.report = ?
				""", Integer.class, context.report()));
	}

	/**
	 * Enters a contract into a report.
	 * @return its number in the partner's register
	 */
	public int enter(String project, int partner, int report, Terms terms) {
		int number = this.jdbc.queryForObject(
				"select coalesce(max(number), 0) + 1 from procurement where project = ? and partner = ?", Integer.class,
				project, partner);
		UUID id = UUID.randomUUID();
		this.jdbc.update("""
				insert into procurement (id, project, partner, number, report, contract_name, reference, contract_date,
					contract_type, amount, currency, supplier, vat_number, comment)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", id, project, partner, number, report, terms.contractName(), terms.reference(), terms.date(),
				terms.type(), terms.amount(), terms.currency(), terms.supplier(), terms.vatNumber(), terms.comment());
		insertParts(id, terms);
		return number;
	}

	/** Writes other terms into a contract. */
	public void rewrite(UUID id, Terms terms) {
		this.jdbc.update("""
				update procurement set contract_name = ?, reference = ?, contract_date = ?, contract_type = ?,
					amount = ?, currency = ?, supplier = ?, vat_number = ?, comment = ? where id = ?
				""", terms.contractName(), terms.reference(), terms.date(), terms.type(), terms.amount(),
				terms.currency(), terms.supplier(), terms.vatNumber(), terms.comment(), id);
		deleteParts(id);
		insertParts(id, terms);
	}

	/** Takes a contract out of the register. */
	public void remove(UUID id) {
		deleteParts(id);
		this.jdbc.update("delete from procurement where id = ?", id);
	}

	/** Whether a line of any report of the partner names the contract. */
	public boolean isNamed(String project, int partner, int number) {
		return this.jdbc.queryForObject("""
				select exists (select from expenditure_list list join expenditure_line line on line.report = list.report
					where list.project = ? and list.partner = ? and line.procurement = ?)
				""", Boolean.class, project, partner, number);
	}

	private void insertParts(UUID id, Terms terms) {
		List<Object[]> owners = new ArrayList<>();
		for (Owner owner : terms.beneficialOwners()) {
			owners.add(new Object[] { id, owners.size() + 1, owner.firstName(), owner.lastName(), owner.birth(),
					owner.vatNumber() });
		}
		this.jdbc.batchUpdate("insert into beneficial_owner values (?, ?, ?, ?, ?, ?)", owners);
		List<Object[]> contracts = new ArrayList<>();
		for (Subcontract contract : terms.subcontracts()) {
			contracts.add(new Object[] { id, contracts.size() + 1, contract.contractName(), contract.reference(),
					contract.date(), contract.amount(), contract.currency(), contract.supplier(),
					contract.vatNumber() });
		}
		this.jdbc.batchUpdate("insert into subcontract values (?, ?, ?, ?, ?, ?, ?, ?, ?)", contracts);
	}

	private void deleteParts(UUID id) {
		this.jdbc.update("delete from beneficial_owner where procurement = ?", id);
		this.jdbc.update("delete from subcontract where procurement = ?", id);
	}

	private static Procurement procurement(ResultSet row, Map<UUID, List<Owner>> owners,
			Map<UUID, List<Subcontract>> subcontracts) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Procurement(id, row.getInt("number"), row.getInt("report"),
				new Terms(row.getString("contract_name"), row.getString("reference"), date(row, "contract_date"),
						row.getString("contract_type"), amount(row), row.getString("currency"),
						row.getString("supplier"), row.getString("vat_number"), row.getString("comment"),
						owners.getOrDefault(id, List.of()), subcontracts.getOrDefault(id, List.of())));
	}

	private static Owner owner(ResultSet row) throws SQLException {
		return new Owner(row.getString("first_name"), row.getString("last_name"), date(row, "birth"),
				row.getString("vat_number"));
	}

	private static Subcontract subcontract(ResultSet row) throws SQLException {
		return new Subcontract(row.getString("contract_name"), row.getString("reference"), date(row, "contract_date"),
				amount(row), row.getString("currency"), row.getString("supplier"), row.getString("vat_number"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static BigDecimal amount(ResultSet row) throws SQLException {
		return row.getBigDecimal("amount");
	}

}
