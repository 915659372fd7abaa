-- a personal token stands for its person at the API; only its hash is kept
create table access_token (
    id uuid primary key,
    account uuid not null references account (id),
    name varchar(60) not null,
    reach varchar(10) not null check (reach in ('READ', 'WRITE')),
    -- null means wherever the person may go
    project varchar(40),
    hash varchar(64) not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    check (expires_at > created_at)
);

create index access_token_of_account on access_token (account, created_at desc);

-- the second factor of a person: a shared secret, encrypted, and the last step whose code
-- was taken, so that a code that somebody looked at works once
create table second_factor (
    account uuid primary key references account (id),
    secret varchar(400) not null,
    begun_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
);

create table recovery_code (
    account uuid not null references second_factor (account) on delete cascade,
    hash varchar(64) not null,
    primary key (account, hash)
);
