-- What a submitted line says stays as it was submitted, its cost option, units and investment as well, and no line moves
-- into a submitted list. A row that saves itself waits for this: the list of each report is looked up by its key instead
-- of being joined.
create or replace function refuse_change_of_frozen_lines() returns trigger language plpgsql as $$
declare
    touched uuid;
begin
    if tg_op = 'INSERT' then
        select report into touched from (select distinct report from written) as own
            where (select state from expenditure_list list where list.report = own.report) = 'FROZEN' limit 1;
    elsif tg_op = 'DELETE' then
        select report into touched from (select distinct report from gone) as own
            where (select state from expenditure_list list where list.report = own.report) = 'FROZEN' limit 1;
    else
        select report into touched from (select report from gone union select report from written) as own
            where (select state from expenditure_list list where list.report = own.report) = 'FROZEN' limit 1;
    end if;
    if touched is not null and tg_op = 'UPDATE' then
        if not exists (
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line, procurement,
                    cost_option, units, investment from gone
                except
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line, procurement,
                    cost_option, units, investment from written) then
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
