-- Money that a partner gets before it has spent its own: authorised, confirmed, then settled against later payments.
create table advance (
    id uuid primary key,
    project varchar(40) not null references project (code),
    number integer not null,
    partner integer not null,
    fund varchar(20) not null,
    amount numeric(17, 2) not null check (amount > 0),
    comment varchar(2000) not null,
    authorised_by uuid not null,
    authorised_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    paid_on date,
    settled numeric(17, 2) not null,
    version bigint not null,
    unique (project, number),
    constraint advance_cap check (0 <= settled and settled <= amount),
    constraint advance_four_eyes check (confirmed_by <> authorised_by),
    constraint advance_confirmed_whole check (num_nulls(confirmed_by, confirmed_at, paid_on) in (0, 3)),
    constraint advance_settled_when_paid check (settled = 0 or paid_on is not null)
);

create table settlement (
    id uuid primary key,
    advance uuid not null references advance (id),
    number integer not null,
    payment uuid not null references payment (id),
    amount numeric(17, 2) not null check (amount > 0),
    day date not null,
    at timestamptz not null,
    unique (advance, number)
);
