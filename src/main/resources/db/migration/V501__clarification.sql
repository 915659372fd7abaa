-- A question of control to a partner, or of verification to the lead partner, and its answer. It is answered once or
-- taken back; either way it stays.
create table clarification (
    id uuid primary key,
    kind varchar(12) not null check (kind in ('CONTROL', 'VERIFICATION')),
    report uuid not null,
    project varchar(40) not null references project (code),
    partner integer,
    period integer not null,
    report_number integer,
    path varchar(200) not null,
    number integer not null check (number > 0),
    line integer,
    question varchar(4000) not null,
    due date not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answer varchar(4000),
    document uuid references document (id),
    answered_by uuid,
    answered_at timestamptz,
    taken_back_at timestamptz,
    version bigint not null,
    unique (report, number),
    constraint clarification_of_one_partner check ((kind = 'CONTROL') = (partner is not null)),
    constraint clarification_answered check ((answer is null) = (answered_by is null)
        and (answer is null) = (answered_at is null) and (document is null or answer is not null)),
    constraint clarification_ends_once check (answered_at is null or taken_back_at is null)
);
