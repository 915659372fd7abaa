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

-- what was submitted stays as it was submitted
create function refuse_change_of_frozen_line() returns trigger language plpgsql as $$
begin
    if exists (select 1 from expenditure_list where report = old.report and state = 'FROZEN') then
        if tg_op = 'DELETE' or
                (old.category, old.description, old.supplier, old.internal_reference, old.invoice_number, old.invoice_date,
                    old.payment_date, old.currency, old.total_invoice_value, old.vat, old.declared_amount, old.comment,
                    old.gdpr, old.rate, old.amount_eur)
                is distinct from
                (new.category, new.description, new.supplier, new.internal_reference, new.invoice_number, new.invoice_date,
                    new.payment_date, new.currency, new.total_invoice_value, new.vat, new.declared_amount, new.comment,
                    new.gdpr, new.rate, new.amount_eur) then
            raise exception 'line % of report % was submitted', old.line, old.report using errcode = 'restrict_violation';
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger expenditure_line_frozen before update or delete on expenditure_line
    for each row execute function refuse_change_of_frozen_line();

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

create function refuse_line_in_frozen_list() returns trigger language plpgsql as $$
begin
    if exists (select 1 from expenditure_list where report = new.report and state = 'FROZEN') then
        raise exception 'the list of report % was submitted', new.report using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger expenditure_list_frozen before insert on expenditure_line
    for each row execute function refuse_line_in_frozen_list();
