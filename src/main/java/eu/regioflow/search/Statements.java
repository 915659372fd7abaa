package eu.regioflow.search;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Reach;

/**
 * The statements that find each kind. Each gives {@code title, detail, project, partner,
 * report, line, link} and the two texts {@code k1, k2} that order it.
 */
final class Statements {

	private static final String PROJECTS = """
			select p.code || ' ' || p.acronym as title, p.title as detail, p.code as project, null::integer as partner,
					null::integer as report, null::integer as line, '/projects/' || p.code as link,
					p.code collate "C" as k1, '' collate "C" as k2
				from project p
				where search_words(p.code || ' ' || p.acronym || ' ' || p.title) @@ to_tsquery('simple', search_text(?)) and\s""";

	private static final String PARTNERS = """
			select p.abbreviation || ' \u2013 ' || p.name as title, p.original_name as detail, p.project,
					p.number as partner, null::integer as report, null::integer as line,
					'/projects/' || p.project as link, p.project collate "C" as k1,
					lpad(p.number::text, 6, '0') collate "C" as k2
				from partner p
				where search_words(p.abbreviation || ' ' || p.name || ' ' || p.original_name)
					@@ to_tsquery('simple', search_text(?)) and\s""";

	private static final String INVOICES = """
			select l.invoice_number as title, l.supplier as detail, r.project, r.partner, r.number as report, l.line,
					'/projects/' || r.project || '/partners/' || r.partner || '/reports/' || r.number || '/expenditure'
						as link,
					search_number(l.invoice_number) collate "C" as k1,
					(l.report || lpad(l.line::text, 6, '0')) collate "C" as k2
				from partner_report r join %s l on r.id = l.report
				where l.invoice_number <> '' and search_number(l.invoice_number) collate "C" like search_text(?) and\s""";

	/** Goes from report to report, however many lines others have. */
	private static final String LINES_OF_REPORT = """
			lateral (select * from expenditure_line where report = r.id and invoice_number <> ''
				and search_number(invoice_number) collate "C" like search_text(?) offset 0)""";

	private static final String DOCUMENTS = """
			select d.name as title, d.note as detail, d.project, d.partner, r.number as report, d.line,
					'/documents/' || d.id as link, search_text(d.name) collate "C" as k1,
					d.id::text collate "C" as k2
				from document d left join partner_report r on r.id =
					case when d.subject like 'partner-report/%' then substring(d.subject from 16)::uuid end
				where search_words(d.name) @@ to_tsquery('simple', search_text(?))
					and d.superseded_by is null and d.removed_at is null and (not d.personal or\s""";

	private Statements() {
	}

	static Sight of(Kind kind, Query query, Actor reader) {
		return switch (kind) {
			case PROJECT ->
				new Sight().add(PROJECTS, query.words()).project(reader.reach(Permission.VIEW_PROJECT), "p.code");
			case PARTNER ->
				new Sight().add(PARTNERS, query.words()).project(reader.reach(Permission.VIEW_PROJECT), "p.project");
			case INVOICE -> invoices(query, reader);
			case DOCUMENT -> documents(query, reader);
		};
	}

	// what names a person is found by those who may know the person
	private static Sight invoices(Query query, Actor reader) {
		Reach reach = reader.reach(Permission.VIEW_PARTNER_REPORT);
		Sight sight = reach.everywhere() ? new Sight().add(INVOICES.formatted("expenditure_line"), query.number())
				: new Sight().add(INVOICES.formatted(LINES_OF_REPORT), query.number(), query.number());
		return sight.partner(reach, "r.project", "r.partner")
			.add(" and (not l.gdpr or ")
			.partner(reader.reach(Permission.VIEW_PERSONAL_DATA), "r.project", "r.partner")
			.add(")");
	}

	private static Sight documents(Query query, Actor reader) {
		return new Sight().add(DOCUMENTS, query.words())
			.partner(reader.reach(Permission.VIEW_PERSONAL_DOCUMENT), "d.project", "d.partner")
			.add(") and (")
			.add("d.subject like 'partner-report/%' and ")
			.partner(reader.reach(Permission.VIEW_PARTNER_REPORT), "r.project", "r.partner")
			.add(" and (d.line is null or ")
			.partner(reader.reach(Permission.VIEW_PERSONAL_DATA), "r.project", "r.partner")
			.add(" or not exists (select from expenditure_line l where l.report = r.id and l.line = d.line and l.gdpr))")
			.add(" or d.subject like 'procurement/%' and ")
			.partner(reader.reach(Permission.VIEW_PARTNER_REPORT), "d.project", "d.partner")
			.add(" or d.subject like 'deliverable/%' and ")
			.project(reader.reach(Permission.VIEW_PROJECT), "d.project")
			.add(")");
	}

}
