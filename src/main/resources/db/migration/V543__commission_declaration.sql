-- What the programme declares to the Commission per fund and accounting year: payment applications, and the year's
-- accounts. The figures of an item are taken from the ledger when it is gathered.
create table commission_declaration (
    id uuid primary key,
    kind varchar(20) not null check (kind in ('PAYMENT_APPLICATION', 'ANNUAL_ACCOUNT')),
    fund varchar(20) not null,
    accounting_year integer not null,
    number integer not null,
    status varchar(10) not null check (status in ('DRAFT', 'FINISHED')),
    opened_by uuid not null,
    opened_at timestamptz not null,
    finished_by uuid,
    finished_at timestamptz,
    version bigint not null,
    unique (kind, fund, accounting_year, number),
    constraint declaration_finished_whole check (num_nulls(finished_by, finished_at) = case status when 'DRAFT' then 2 else 0 end),
    constraint one_account_for_a_year check (kind = 'PAYMENT_APPLICATION' or number = 1)
);

create unique index one_draft_for_a_year on commission_declaration (kind, fund, accounting_year) where status = 'DRAFT';

-- a payment, a correction or an application is declared once
create table declared_item (
    id uuid primary key,
    declaration uuid not null references commission_declaration (id),
    kind varchar(20) not null check (kind in ('PAYMENT', 'CORRECTION', 'APPLICATION')),
    subject uuid not null,
    fund varchar(20) not null,
    project varchar(40),
    reference varchar(80) not null,
    body varchar(30),
    total numeric(17, 2) not null,
    union_amount numeric(17, 2) not null,
    public_amount numeric(17, 2) not null,
    unique (subject, fund)
);

create index declared_item_by_declaration on declared_item (declaration);
