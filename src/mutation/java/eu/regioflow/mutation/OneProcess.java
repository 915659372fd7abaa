package eu.regioflow.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Tries all changes in one process, so that the product starts once and not for each
 * class; {@link PutBack} undoes each class before the next one is changed.
 */
final class OneProcess implements MutationGrouperFactory, MutationGrouper {

	@Override
	public MutationGrouper makeFactory(Properties properties, CodeSource code, int threads, int size) {
		return this;
	}

	@Override
	public List<List<MutationDetails>> groupMutations(Collection<ClassName> classes,
			Collection<MutationDetails> mutations) {
		return mutations.isEmpty() ? List.of() : List.of(new ArrayList<>(mutations));
	}

	@Override
	public String description() {
		return "All changes in one process";
	}

}
