create table partner_report (
    id uuid primary key,
    project varchar(40) not null references project (code),
    partner integer not null,
    number integer not null,
    period integer not null,
    due date not null,
    status varchar(12) not null,
    opened_at timestamptz not null,
    submitted_at timestamptz,
    submitted_by uuid,
    control_due date,
    certified_at timestamptz,
    row_changes integer not null,
    version bigint not null,
    unique (project, partner, number),
    unique (project, partner, period)
);

-- everybody who wrote in a report; none of them may control it
create table partner_report_author (
    report uuid not null references partner_report (id),
    account uuid not null,
    primary key (report, account)
);

create table expenditure_list (
    report uuid primary key,
    project varchar(40) not null,
    partner integer not null,
    state varchar(6) not null check (state in ('OPEN', 'FROZEN')),
    rate_month date
);

create table expenditure_line (
    report uuid not null references expenditure_list (report),
    line integer not null,
    category varchar(20) not null,
    description varchar(500) not null,
    supplier varchar(400) not null,
    internal_reference varchar(50) not null,
    invoice_number varchar(50) not null,
    invoice_date date,
    payment_date date,
    currency varchar(3) not null,
    total_invoice_value numeric(17, 2),
    vat numeric(17, 2),
    declared_amount numeric(17, 2) not null,
    comment varchar(1000) not null,
    gdpr boolean not null,
    duplicate_key text,
    rate numeric(18, 8),
    amount_eur numeric(17, 2),
    deducted numeric(17, 2),
    parked boolean not null default false,
    error_type varchar(40),
    control_comment varchar(1000),
    deducted_js numeric(17, 2),
    deducted_ma numeric(17, 2),
    parked_verification boolean not null default false,
    verification_error_type varchar(40),
    verification_comment varchar(1000),
    primary key (report, line)
);

create index expenditure_line_duplicate on expenditure_line (duplicate_key) where duplicate_key is not null;

-- what was submitted stays as it was submitted; asked once for each statement, since a list has thousands of lines
create function refuse_change_of_frozen_lines() returns trigger language plpgsql as $$
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
                    rate, amount_eur from gone
                except
                select report, line, category, description, supplier, internal_reference, invoice_number, invoice_date,
                    payment_date, currency, total_invoice_value, vat, declared_amount, comment, gdpr, duplicate_key,
                    rate, amount_eur from written) then
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

create trigger expenditure_line_not_added after insert on expenditure_line
    referencing new table as written for each statement execute function refuse_change_of_frozen_lines();
create trigger expenditure_line_not_changed after update on expenditure_line
    referencing old table as gone new table as written
    for each statement execute function refuse_change_of_frozen_lines();
create trigger expenditure_line_not_removed after delete on expenditure_line
    referencing old table as gone for each statement execute function refuse_change_of_frozen_lines();

create table certificate (
    id uuid primary key,
    report uuid not null unique references partner_report (id),
    project varchar(40) not null,
    partner integer not null,
    period integer not null,
    report_number integer not null,
    number varchar(60) not null unique,
    conclusion varchar(4000) not null,
    issued_by uuid not null,
    issued_at timestamptz not null,
    report_submitted_by uuid not null,
    project_report uuid,
    version bigint not null,
    constraint certificate_four_eyes check (issued_by <> report_submitted_by)
);

create index certificate_by_project_report on certificate (project_report);
create index certificate_by_project on certificate (project);

create table project_report (
    id uuid primary key,
    project varchar(40) not null references project (code),
    period integer not null,
    due date not null,
    status varchar(16) not null,
    summary varchar(4000),
    opened_at timestamptz not null,
    submitted_at timestamptz,
    submitted_by uuid,
    verification_due date,
    verified_at timestamptz,
    verified_by uuid,
    conclusion varchar(4000),
    version bigint not null,
    unique (project, period),
    constraint project_report_four_eyes check (verified_by <> submitted_by)
);

create table payment (
    id uuid primary key,
    project varchar(40) not null references project (code),
    project_report uuid not null references project_report (id),
    period integer not null,
    fund varchar(20) not null,
    due date not null,
    verified_by uuid not null,
    verified numeric(17, 2) not null,
    authorised numeric(17, 2) not null,
    paid numeric(17, 2) not null,
    version bigint not null,
    unique (project_report, fund),
    constraint payment_cap check (0 <= paid and paid <= authorised and authorised <= verified and verified > 0)
);

create table instalment (
    id uuid primary key,
    payment uuid not null references payment (id),
    number integer not null,
    amount numeric(17, 2) not null check (amount > 0),
    authorised_by uuid not null,
    authorised_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    paid_on date,
    unique (payment, number),
    constraint instalment_four_eyes check (confirmed_by <> authorised_by)
);
