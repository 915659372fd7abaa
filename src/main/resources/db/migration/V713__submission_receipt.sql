-- The receipt of a submission as PDF: printed once, in the language of whoever fetched it first, and the same bytes ever
-- after.
create table submission_receipt (
    report uuid not null references partner_report (id),
    submission integer not null check (submission > 0),
    number varchar(60) not null unique,
    locale varchar(10) not null,
    submitted_sha256 char(64) not null,
    sha256 char(64) not null,
    issued_at timestamptz not null,
    primary key (report, submission)
);

create trigger submission_receipt_append_only before update or delete on submission_receipt
    for each row execute function refuse_change();
create trigger submission_receipt_no_truncate before truncate on submission_receipt
    for each statement execute function refuse_change();
