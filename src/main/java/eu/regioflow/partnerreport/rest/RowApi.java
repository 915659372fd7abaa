package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.FillInRow;
import eu.regioflow.partnerreport.RowsToFill;
import eu.regioflow.web.Places;
import eu.regioflow.web.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rows of an open list, filled in cell by cell; the portal's table writes through
 * this resource. Each cell says what stood there before, so that two people may work in
 * one list, and even in one row.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/expenditure/rows")
@Tag(name = "List of expenditure")
class RowApi {

	private final Access access;

	private final FillInRow fillInRow;

	private final RowsToFill rows;

	private final Places places;

	RowApi(Access access, FillInRow fillInRow, RowsToFill rows, Places places) {
		this.access = access;
		this.fillInRow = fillInRow;
		this.rows = rows;
		this.places = places;
	}

	@GetMapping
	@Operation(summary = "The rows that are kept as typed, because the list cannot take them yet")
	List<RowBody> unfinished(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@Parameter(hidden = true) @ModelAttribute("view") View view) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		return this.rows.unfinished(code, partner, number)
			.stream()
			.map((row) -> RowBody.of(row, this.places, view))
			.toList();
	}

	@GetMapping("/{line}")
	@Operation(summary = "One row as it stands")
	RowBody read(@PathVariable String code, @PathVariable int partner, @PathVariable int number, @PathVariable int line,
			@Parameter(hidden = true) @ModelAttribute("view") View view) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		return RowBody.of(this.rows.get(code, partner, number, line), this.places, view);
	}

	@PostMapping
	@Operation(summary = "Begin a row with some cells")
	RowBody begin(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestBody RowBody.Typed body, @Parameter(hidden = true) @ModelAttribute("view") View view) {
		return RowBody.of(this.fillInRow.fill(code, partner, number, Optional.empty(), body.changes(view.locale())),
				this.places, view);
	}

	@PatchMapping("/{line}")
	@Operation(summary = "Write some cells of a row; 409 names the cells that somebody else changed")
	RowBody write(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int line, @RequestBody RowBody.Typed body,
			@Parameter(hidden = true) @ModelAttribute("view") View view) {
		return RowBody.of(this.fillInRow.fill(code, partner, number, Optional.of(line), body.changes(view.locale())),
				this.places, view);
	}

}
