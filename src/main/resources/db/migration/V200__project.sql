create table project (
    code varchar(40) primary key,
    acronym varchar(120) not null,
    title varchar(400) not null,
    objective text not null,
    rule_set varchar(60) not null references rule_set (code),
    starts date not null,
    ends date not null,
    illustrative boolean not null
);

create table reporting_period (
    id uuid primary key,
    project varchar(40) not null references project (code),
    number integer not null,
    starts date not null,
    ends date not null,
    opened_at timestamptz,
    version bigint not null,
    unique (project, number)
);

create table partner (
    id uuid primary key,
    project varchar(40) not null references project (code),
    number integer not null,
    lead boolean not null,
    name varchar(400) not null,
    original_name varchar(400) not null,
    abbreviation varchar(60) not null,
    country varchar(2) not null,
    city varchar(120) not null,
    original_city varchar(120) not null,
    legal_status varchar(30) not null,
    currency varchar(3) not null,
    unique (project, number)
);

-- the funds of a partner; what they leave is the partner's own contribution
create table partner_fund (
    partner uuid not null references partner (id),
    fund varchar(20) not null,
    percent numeric(5, 2) not null check (percent between 0 and 100),
    primary key (partner, fund)
);

create table deliverable (
    id uuid primary key,
    project varchar(40) not null references project (code),
    number integer not null,
    title varchar(400) not null,
    partner integer not null,
    period integer not null,
    due date not null,
    status varchar(12) not null,
    version bigint not null,
    unique (project, number)
);

-- every submission with its decision is kept
create table deliverable_submission (
    id uuid primary key,
    deliverable uuid not null references deliverable (id),
    number integer not null,
    note varchar(2000) not null,
    document uuid not null,
    submitted_by uuid not null,
    submitted_at timestamptz not null,
    outcome varchar(12),
    comment varchar(2000),
    decided_by uuid,
    decided_at timestamptz,
    unique (deliverable, number),
    constraint deliverable_four_eyes check (decided_by <> submitted_by)
);
