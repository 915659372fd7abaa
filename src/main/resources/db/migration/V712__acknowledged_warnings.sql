-- The warnings that the partner took note of before a submission, one by one or by the declaration as a whole. What was
-- acknowledged for an earlier submission stays.
create table acknowledged_warning (
    report uuid not null references partner_report (id),
    submission integer not null check (submission > 0),
    line integer not null,
    list_column varchar(40) not null,
    code varchar(60) not null,
    value varchar(2000) not null,
    one_by_one boolean not null,
    acknowledged_by uuid not null,
    acknowledged_at timestamptz not null,
    primary key (report, submission, line, list_column, code)
);
