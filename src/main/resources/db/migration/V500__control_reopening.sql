-- Control may be re-opened while its certificate is in no project report: a report then has several certificates, of
-- which at most one holds. The column "reopening" is the act, and the cause of the postings that take the first ones back.
alter table partner_report alter column status type varchar(32);

alter table certificate drop constraint certificate_report_key;
alter table certificate add column issue integer not null default 1 check (issue > 0);
alter table certificate alter column issue drop default;
alter table certificate add column reopening uuid unique;
alter table certificate add column reopened_by uuid;
alter table certificate add column reopened_at timestamptz;
alter table certificate add column reopening_reason varchar(1000);
alter table certificate add constraint certificate_issue_once unique (report, issue);
alter table certificate add constraint certificate_reopened_with_a_reason
    check ((reopening is null) = (reopened_by is null) and (reopening is null) = (reopened_at is null)
        and (reopening is null) = (reopening_reason is null));
alter table certificate add constraint certificate_claimed_or_reopened
    check (reopening is null or project_report is null);
create unique index certificate_one_holds on certificate (report) where reopening is null;

create unique index if not exists posting_reversed_once on posting (reverses) where reverses is not null;

-- a document that no longer holds is said to, but never changed
create table statement_withdrawal (
    statement uuid primary key references statement (id),
    withdrawn_at timestamptz not null
);

create trigger statement_withdrawal_append_only before update or delete on statement_withdrawal
    for each row execute function refuse_change();
create trigger statement_withdrawal_no_truncate before truncate on statement_withdrawal
    for each statement execute function refuse_change();
