package eu.regioflow.control;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Assigns issued certificates to the project report that gathers them. The caller has
 * asked for the permission.
 */
@Component
public class GatherCertificates {

	private final Certificates certificates;

	GatherCertificates(Certificates certificates) {
		this.certificates = certificates;
	}

	/** Every certificate that is in no project report yet, whatever its period. */
	public List<Certificate> waiting(String project) {
		return this.certificates.findWaiting(project);
	}

	/** Gathers all that wait, but those of the partners who are left out. */
	public List<Certificate> gather(String project, UUID projectReport, Set<Integer> leaveOut) {
		List<Certificate> gathered = this.certificates.lockWaiting(project)
			.stream()
			.filter((certificate) -> !leaveOut.contains(certificate.partner()))
			.toList();
		gathered.forEach((certificate) -> {
			certificate.assignTo(projectReport);
			this.certificates.save(certificate);
		});
		return gathered;
	}

}
