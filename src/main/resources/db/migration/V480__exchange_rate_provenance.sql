-- where each rate came from, and since when figures rest on it
alter table exchange_rate add column source varchar(12) not null default 'ILLUSTRATIVE'
    check (source in ('ILLUSTRATIVE', 'FILE', 'COMMISSION'));
-- of the file or answer that the rate was read from
alter table exchange_rate add column sha256 char(64);
alter table exchange_rate add column stored_at timestamptz not null default now();
-- null for the system itself
alter table exchange_rate add column stored_by uuid;
alter table exchange_rate add column first_used_at timestamptz;
-- only the demo has stored rates so far
alter table exchange_rate alter column source drop default;
alter table exchange_rate alter column stored_at drop default;

update exchange_rate rate set first_used_at = now()
    where exists (select from expenditure_list list join expenditure_line line on line.report = list.report
        where list.state = 'FROZEN' and list.rate_month = rate.month and line.currency = rate.currency);

create function refuse_change_of_used_rate() returns trigger language plpgsql as $$
begin
    raise exception 'the rate of % in % is used by a submitted report: % refused', old.currency, old.month, tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger exchange_rate_used_stays before update or delete on exchange_rate
    for each row when (old.first_used_at is not null) execute function refuse_change_of_used_rate();

-- how the Commission's service was last asked for a month, and what came of it
create table exchange_rate_fetch (
    month date primary key check (extract(day from month) = 1),
    tried_at timestamptz not null,
    -- null when it went well
    problem varchar(20),
    detail varchar(400) not null
);
