package eu.regioflow.partnerreport;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.expenditure.RecognisedList;

import org.springframework.stereotype.Component;

/**
 * Reads lists that wait to be taken over. The last few that were read are kept in memory
 * as long as there is room, since each is looked at several times; whoever has not got it
 * reads it again.
 */
@Component
class RecognisedFiles {

	private static final int MOST = 8;

	private final ListFiles files;

	private final Map<Key, SoftReference<RecognisedList>> recent = Collections.synchronizedMap(new Recent());

	RecognisedFiles(ListFiles files) {
		this.files = files;
	}

	/** A file's content never changes, but what its headings mean may. */
	private record Key(UUID id, Map<String, String> choices) {

	}

	private static final class Recent extends LinkedHashMap<Key, SoftReference<RecognisedList>> {

		private static final long serialVersionUID = 1L;

		private Recent() {
			super(MOST, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<RecognisedList>> eldest) {
			return size() > MOST;
		}

	}

	RecognisedList of(StagedImport staged, Map<String, String> choices) {
		SoftReference<RecognisedList> kept = this.recent.get(new Key(staged.id(), choices));
		RecognisedList known = (kept != null) ? kept.get() : null;
		if (known != null) {
			return known;
		}
		RecognisedList read = this.files.recognise(staged.content(), staged.format(), choices);
		keep(staged.id(), choices, read);
		return read;
	}

	void keep(UUID id, Map<String, String> choices, RecognisedList read) {
		this.recent.put(new Key(id, Map.copyOf(choices)), new SoftReference<>(read));
	}

	/** Forgets what was taken over or thrown away. */
	void forget(UUID id) {
		this.recent.keySet().removeIf((key) -> key.id().equals(id));
	}

}
