package eu.regioflow.payment;

import java.util.Map;

import eu.regioflow.money.Money;
import eu.regioflow.trail.Recordable;

/**
 * A file of transfers was made for the bank.
 *
 * @param message by which the bank knows the file
 * @param total EUR
 */
public record TransferFileMade(String project, String message, int transfers, Money total) implements Recordable {

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return "transfer-file-made";
	}

	@Override
	public String subject() {
		return this.project + "/payments";
	}

	@Override
	public Map<String, Object> facts() {
		return Map.of("message", this.message, "transfers", this.transfers, "total", this.total);
	}

}
