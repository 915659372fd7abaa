-- What the receipt of each submission says, kept in the submission's own transaction; the PDF is printed from it when
-- somebody asks for it.
create table submission (
    report uuid not null references partner_report (id),
    submission integer not null check (submission > 0),
    number varchar(60) not null unique,
    submitted_at timestamptz not null,
    submitted_by uuid not null,
    -- SHA-256 of the list of expenditure as CSV; null only for what was submitted before this table and not printed
    list_sha256 char(64),
    declared numeric(17, 2) not null,
    acknowledged integer not null,
    control_due date not null,
    primary key (report, submission)
);

insert into submission
    select report.id, report.submissions,
            report.project || '-R-' || report.partner || '-' || report.number
                || case when report.submissions > 1 then '-V' || report.submissions else '' end,
            coalesce(report.resubmitted_at, report.submitted_at), report.submitted_by, printed.submitted_sha256,
            (select coalesce(sum(posting.amount), 0) from posting
                where posting.cause = report.declaration and posting.side = 'COST' and posting.measure = 'DECLARED'),
            (select count(*) from acknowledged_warning warning
                where warning.report = report.id and warning.submission = report.submissions),
            report.control_due
        from partner_report report
        left join submission_receipt printed
            on printed.report = report.id and printed.submission = report.submissions
        where report.submissions > 0;

create trigger submission_append_only before update or delete on submission
    for each row execute function refuse_change();
create trigger submission_no_truncate before truncate on submission
    for each statement execute function refuse_change();

-- what the notice of a submission says of its receipt
alter table announcement
    add column receipt varchar(60),
    add column list_sha256 char(64),
    add column submitted_at timestamptz,
    add column control_due date;
alter table notice
    add column receipt varchar(60),
    add column list_sha256 char(64),
    add column submitted_at timestamptz,
    add column control_due date;
