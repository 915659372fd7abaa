create table posting (
    seq bigint generated always as identity primary key,
    project varchar(40) not null,
    partner integer not null,
    report uuid,
    period integer not null,
    side varchar(6) not null check (side in ('COST', 'SOURCE')),
    category varchar(20),
    component varchar(10),
    item varchar(40),
    source varchar(20),
    measure varchar(24) not null,
    amount numeric(17, 2) not null,
    document varchar(60),
    reverses bigint references posting (seq),
    cause uuid not null,
    at timestamptz not null,
    check ((side = 'COST' and category is not null and component is not null and source is null)
        or (side = 'SOURCE' and source is not null and category is null and component is null)),
    constraint posting_once unique nulls not distinct
        (cause, project, partner, report, period, side, category, component, item, source, measure)
);

create index posting_by_project on posting (project, side, partner, measure) include (period, category, source, amount);
create index posting_by_report on posting (report, measure) include (side, category, source, amount);

create trigger posting_append_only before update or delete on posting
    for each row execute function refuse_change();
create trigger posting_no_truncate before truncate on posting
    for each statement execute function refuse_change();

-- what costs must be financed: per cause, report and measure both sides have one total
create function refuse_unbalanced_posting() returns trigger language plpgsql as $$
declare
    difference numeric;
begin
    select coalesce(sum(case side when 'COST' then amount else -amount end), 0) into difference
        from posting
        where cause = new.cause and report is not distinct from new.report and measure = new.measure;
    if difference <> 0 then
        raise exception 'cause % report % %: costs and sources differ by %', new.cause, new.report, new.measure, difference
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger posting_balanced after insert on posting
    deferrable initially deferred for each row execute function refuse_unbalanced_posting();
