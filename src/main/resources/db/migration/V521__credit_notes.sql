-- A credit note is a negative line that names the line it reduces: of this or an earlier report of the same partner.
alter table expenditure_line
	add column reduces_report integer,
	add column reduces_line integer,
	add constraint expenditure_line_reduces check ((reduces_report is null) = (reduces_line is null)),
	add constraint expenditure_line_sign check (declared_amount >= 0 or reduces_report is not null);

create index expenditure_line_credit_note on expenditure_line (report, reduces_report, reduces_line)
	where reduces_report is not null;

-- Lists know their report's number, since lines of other lists are named by it.
alter table expenditure_list add column number integer;
update expenditure_list list set number = report.number from partner_report report where report.id = list.report;
alter table expenditure_list alter column number set not null;
create unique index expenditure_list_number on expenditure_list (project, partner, number);

-- What a submitted line names belongs to what stays as it was submitted.
create or replace function refuse_change_of_frozen_lines() returns trigger language plpgsql as $$
declare
    touched uuid;
begin
    if tg_op = 'INSERT' then
        select list.report into touched from expenditure_list list
            where list.state = 'FROZEN' and list.report in (select report from written) limit 1;
    elsif tg_op = 'DELETE' then
        select list.report into touched from expenditure_list list
            where list.state = 'FROZEN' and list.report in (select report from gone) limit 1;
    else
        select list.report into touched from expenditure_list list
            where list.state = 'FROZEN' and list.report in (select report from gone) limit 1;
        if touched is not null and not exists (
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line from gone
                except
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line from written) then
            touched := null;
        end if;
    end if;
    if touched is not null then
        raise exception 'the list of report % was submitted: % refused', touched, tg_op
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
