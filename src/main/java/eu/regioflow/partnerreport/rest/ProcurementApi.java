package eu.regioflow.partnerreport.rest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachToProcurement;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.PutProcurement;
import eu.regioflow.partnerreport.RemoveProcurement;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The procurement register of a partner as a report knows it.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/procurements")
@Tag(name = "Procurement register")
class ProcurementApi {

	private final Access access;

	private final PartnerReports reports;

	private final Procurements procurements;

	private final Documents documents;

	private final PutProcurement putProcurement;

	private final RemoveProcurement removeProcurement;

	private final AttachToProcurement attachToProcurement;

	ProcurementApi(Access access, PartnerReports reports, Procurements procurements, Documents documents,
			PutProcurement putProcurement, RemoveProcurement removeProcurement,
			AttachToProcurement attachToProcurement) {
		this.access = access;
		this.reports = reports;
		this.procurements = procurements;
		this.documents = documents;
		this.putProcurement = putProcurement;
		this.removeProcurement = removeProcurement;
		this.attachToProcurement = attachToProcurement;
	}

	@GetMapping
	@Operation(summary = "The contracts entered in this report and the earlier ones of the partner")
	List<ProcurementBody> list(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		Scope scope = Scope.partner(code, partner);
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		this.reports.get(code, partner, number);
		boolean personal = this.access.may(Permission.VIEW_PERSONAL_DATA, scope);
		return this.procurements.of(code, partner, number)
			.stream()
			.map((one) -> ProcurementBody.of(personal ? one : one.withoutPersons(),
					this.documents.of(AttachToProcurement.subject(one))))
			.toList();
	}

	@PostMapping
	@Operation(summary = "Enter a contract")
	ProcurementBody enter(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody ProcurementBody.Typed body) {
		return told(code, partner, number,
				this.putProcurement.put(code, partner, number, expected.version(), Optional.empty(), body.terms()));
	}

	@PutMapping("/{entry}")
	@Operation(summary = "Write a contract anew, in the report in which it was entered")
	ProcurementBody rewrite(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int entry, ExpectedVersion expected, @RequestBody ProcurementBody.Typed body) {
		return told(code, partner, number,
				this.putProcurement.put(code, partner, number, expected.version(), Optional.of(entry), body.terms()));
	}

	@DeleteMapping("/{entry}")
	@Operation(summary = "Take out a contract that nothing names")
	List<ProcurementBody> remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int entry, ExpectedVersion expected) {
		this.removeProcurement.remove(code, partner, number, expected.version(), entry);
		return list(code, partner, number);
	}

	@PostMapping(path = "/{entry}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Attach a file to a contract")
	ProcurementBody attach(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int entry, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "") String note) throws IOException {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (file == null) {
			throw Refusal.invalid("file-missing");
		}
		this.attachToProcurement.attach(code, partner, number, entry, file.getOriginalFilename(), note,
				file.getBytes());
		return told(code, partner, number, entry);
	}

	private ProcurementBody told(String code, int partner, int number, int entry) {
		return list(code, partner, number).stream().filter((one) -> one.number() == entry).findFirst().orElseThrow();
	}

}
