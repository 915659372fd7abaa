-- the content lies in the document folder under its hash
create table document (
    id uuid primary key,
    project varchar(40) not null,
    partner integer,
    subject varchar(120) not null,
    line integer,
    name varchar(255) not null,
    media_type varchar(120) not null,
    size bigint not null,
    sha256 char(64) not null,
    note varchar(1000) not null,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null
);

create index document_by_subject on document (subject);
