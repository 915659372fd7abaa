-- The contracts that a partner awarded. One is entered in a report and carried to all later ones of that partner.
create table procurement (
	id uuid primary key,
	project varchar(40) not null references project (code),
	partner integer not null,
	number integer not null,
	report integer not null,
	contract_name varchar(255) not null,
	reference varchar(100) not null,
	contract_date date,
	contract_type varchar(100) not null,
	amount numeric(17, 2) check (amount >= 0),
	currency varchar(3) not null,
	supplier varchar(255) not null,
	vat_number varchar(50) not null,
	comment varchar(1000) not null,
	unique (project, partner, number)
);

-- who stands behind the supplier
create table beneficial_owner (
	procurement uuid not null references procurement (id),
	position integer not null check (position between 1 and 30),
	first_name varchar(100) not null,
	last_name varchar(100) not null,
	birth date,
	vat_number varchar(50) not null,
	primary key (procurement, position)
);

create table subcontract (
	procurement uuid not null references procurement (id),
	position integer not null check (position between 1 and 50),
	contract_name varchar(255) not null,
	reference varchar(100) not null,
	contract_date date,
	amount numeric(17, 2) check (amount >= 0),
	currency varchar(3) not null,
	supplier varchar(255) not null,
	vat_number varchar(50) not null,
	primary key (procurement, position)
);

alter table expenditure_line
	add column procurement integer,
	add constraint expenditure_line_procurement check (procurement is null or category <> 'STAFF');

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
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line, procurement from gone
                except
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur, origin_report, origin_line, reduces_report, reduces_line, procurement from written) then
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
