-- a way to set a password without knowing the present one; only its hash is kept
create table account_link (
    hash varchar(64) primary key,
    account uuid not null references account (id),
    kind varchar(12) not null check (kind in ('RESET', 'INVITATION')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check (expires_at > created_at)
);

create index account_link_of_account on account_link (account);

create index account_by_email on account (lower(email));
