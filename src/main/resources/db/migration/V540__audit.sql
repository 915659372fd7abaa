-- Audits of beneficiaries and the corrections that they lead to. What a correction takes back stands in the ledger
-- under its id as the cause.
create table audit (
    id uuid primary key,
    project varchar(40) not null references project (code),
    number integer not null,
    body varchar(30) not null,
    manner varchar(20) not null check (manner in ('ADMINISTRATIVE', 'ON_THE_SPOT')),
    status varchar(10) not null check (status in ('ONGOING', 'CLOSED')),
    starts date not null,
    ends date,
    final_report date,
    period integer,
    total_controlled numeric(17, 2) check (total_controlled >= 0),
    comment varchar(2000) not null,
    version bigint not null,
    unique (project, number),
    constraint audit_ends_later check (ends >= starts)
);

create table correction (
    id uuid primary key,
    audit uuid not null references audit (id),
    project varchar(40) not null references project (code),
    number integer not null,
    reference varchar(60) not null,
    status varchar(10) not null check (status in ('ONGOING', 'CLOSED')),
    partner integer not null,
    report uuid not null references partner_report (id),
    report_number integer not null,
    line integer,
    category varchar(20) not null,
    amount numeric(17, 2) not null check (amount > 0),
    error_type varchar(40) not null,
    clerical_mistake boolean not null,
    gold_plating boolean not null,
    suspected_fraud boolean not null,
    irregularity varchar(10),
    follow_up varchar(20) not null,
    impact varchar(30) not null,
    scenario varchar(20) not null,
    comment varchar(2000) not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    accounting_year integer,
    outcome varchar(20),
    version bigint not null,
    unique (audit, number),
    constraint correction_four_eyes check (closed_by <> entered_by),
    constraint correction_closed_whole check (status = 'ONGOING' and num_nulls(closed_by, closed_at, accounting_year, outcome) = 4
        or status = 'CLOSED' and num_nulls(closed_by, closed_at, accounting_year, outcome) = 0)
);

create index correction_by_report on correction (report) where status = 'CLOSED';
create index correction_by_year on correction (project, accounting_year) where status = 'CLOSED';
