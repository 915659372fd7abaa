-- who acts for whom while they are away; its id stands in place of an account's wherever
-- something was done under it
create table substitution (
    id uuid primary key,
    absent uuid not null references account (id),
    substitute uuid not null references account (id),
    -- from the first moment of the first day to the first after the last, in the
    -- programme's zone
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- where it was ended before
    ended_at timestamptz,
    check (absent <> substitute),
    check (ends_at > starts_at)
);

create index substitution_of_absent on substitution (absent, ends_at);
create index substitution_of_substitute on substitution (substitute, ends_at);
