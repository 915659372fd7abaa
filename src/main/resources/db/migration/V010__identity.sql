create table account (
    id uuid primary key,
    username varchar(60) not null unique,
    display_name varchar(200) not null,
    email varchar(200) not null,
    password_hash varchar(200) not null,
    enabled boolean not null default true
);

-- a null project means the whole programme, a null partner the whole project
create table access_grant (
    id uuid primary key,
    account uuid not null references account (id),
    role varchar(20) not null,
    project varchar(40),
    partner integer,
    unique nulls not distinct (account, role, project, partner)
);
