-- the register of issued documents; the files lie in the document folder under their hash
create table statement (
    id uuid primary key,
    number varchar(60) not null unique,
    kind varchar(24) not null check (kind in ('PARTNER_STATEMENT', 'CONTROL_CERTIFICATE', 'PROJECT_STATEMENT')),
    project varchar(40) not null references project (code),
    partner integer,
    period integer not null,
    subject uuid not null,
    version integer not null check (version > 0),
    title varchar(200) not null,
    issued_at timestamptz not null,
    issued_by uuid not null,
    sha256 char(64) not null,
    json_sha256 char(64) not null,
    csv_sha256 char(64) not null,
    pages integer not null check (pages > 0),
    locale varchar(20) not null,
    unique (kind, subject, version)
);

create index statement_by_project on statement (project, issued_at);

create trigger statement_append_only before update or delete on statement
    for each row execute function refuse_change();
create trigger statement_no_truncate before truncate on statement
    for each statement execute function refuse_change();
