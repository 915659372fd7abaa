-- Verification may be re-opened while nothing of it is authorised: a project report then has several verifications, of
-- which at most one holds. The id is the cause of what a verification posts, the column "reopening" that of the
-- postings that take it back.
alter table project_report alter column status type varchar(32);

create table verification (
    id uuid primary key,
    project_report uuid not null references project_report (id),
    issue integer not null check (issue > 0),
    number varchar(60) not null unique,
    conclusion varchar(4000) not null,
    verified_by uuid not null,
    verified_at timestamptz not null,
    reopening uuid unique,
    reopened_by uuid,
    reopened_at timestamptz,
    reopening_reason varchar(1000),
    version bigint not null,
    constraint verification_issue_once unique (project_report, issue),
    constraint verification_reopened_with_a_reason
        check ((reopening is null) = (reopened_by is null) and (reopening is null) = (reopened_at is null)
            and (reopening is null) = (reopening_reason is null))
);

create unique index verification_one_holds on verification (project_report) where reopening is null;

-- what was verified before was posted in the name of the report
insert into verification (id, project_report, issue, number, conclusion, verified_by, verified_at, version)
    select id, id, 1, project || '-P-' || period, conclusion, verified_by, verified_at, 0
        from project_report where status = 'VERIFIED';

-- a payment that is taken back with its verification has nothing verified; its clock and what stopped it stay
alter table payment drop constraint payment_cap;
alter table payment add constraint payment_cap check (0 <= paid and paid <= authorised and authorised <= verified);
