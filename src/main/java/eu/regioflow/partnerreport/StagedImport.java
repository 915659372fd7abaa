package eu.regioflow.partnerreport;

import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;

/**
 * A list that was brought in and waits to be taken over.
 *
 * @param content null once it was taken over
 * @param outcome what became of it, null while it waits
 */
public record StagedImport(UUID id, String fileName, ListFiles.Format format, byte[] content, Outcome outcome) {

	/**
	 * What became of the rows and lines.
	 *
	 * @param removed lines that left the list because no row was theirs
	 * @param rejected rows that were left out
	 */
	public record Outcome(int added, int changed, int unchanged, int removed, int rejected) {

		/** Whether the list stayed as it was. */
		public boolean changedNothing() {
			return this.added + this.changed + this.removed == 0;
		}

	}

}
