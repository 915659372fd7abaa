-- What the postings add up to, kept in the transaction that posts. Only the trigger below
-- writes it; it can be made anew from the postings at any time.
create table balance (
    project varchar(40) not null,
    partner integer not null,
    report uuid,
    period integer not null,
    side varchar(6) not null,
    category varchar(20),
    source varchar(20),
    measure varchar(24) not null,
    amount numeric(19, 2) not null,
    constraint balance_once unique nulls not distinct
        (project, report, partner, period, side, category, source, measure)
);

create index balance_by_project on balance (project, side, partner, measure)
    include (report, period, category, source, amount);
create index balance_by_report on balance (report, side) include (category, source, measure, amount);

insert into balance (project, partner, report, period, side, category, source, measure, amount)
    select project, partner, report, period, side, category, source, measure, sum(amount)
        from posting
        group by project, partner, report, period, side, category, source, measure;

-- in one order of rows, so that two acts on the same rows wait for each other and never
-- deadlock; as the owner, so that the runtime user itself may not write a balance
create function keep_balance() returns trigger language plpgsql
    security definer set search_path from current as $$
begin
    insert into balance as kept (project, partner, report, period, side, category, source, measure, amount)
        select project, partner, report, period, side, category, source, measure, sum(amount)
            from posted
            group by project, partner, report, period, side, category, source, measure
            order by project, report, partner, period, side, category, source, measure
        on conflict on constraint balance_once do update set amount = kept.amount + excluded.amount;
    return null;
end
$$;

create trigger posting_balance after insert on posting
    referencing new table as posted
    for each statement execute function keep_balance();

create function refuse_typed_balance() returns trigger language plpgsql as $$
begin
    -- 1 is this trigger itself; a posting's trigger is one deeper
    if pg_trigger_depth() < 2 then
        raise exception 'balance follows the postings: % refused', tg_op using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

create trigger balance_from_postings before insert or update or delete or truncate on balance
    for each statement execute function refuse_typed_balance();

-- nothing is lost between the stages: a report that one of them has seen is accounted for
-- in every category and every source
create function refuse_lost_amount() returns trigger language plpgsql as $$
declare
    lost record;
begin
    select * into lost from (
        select stage, coalesce(category, source) as key, whole, part,
                bool_or(part <> 0) over (partition by stage) as seen
            from (
                select 'control' as stage, side, category, source,
                        sum(amount) filter (where measure = 'DECLARED') as whole,
                        sum(amount) filter (where measure in ('CERTIFIED', 'DEDUCTED_CONTROL', 'PARKED_CONTROL')) as part
                    from balance where report = new.report group by side, category, source
                union all
                select 'verification', side, category, source,
                        sum(amount) filter (where measure = 'CLAIMED'),
                        sum(amount) filter (where measure in ('VERIFIED', 'DEDUCTED_VERIFICATION', 'PARKED_VERIFICATION'))
                    from balance where report = new.report group by side, category, source) stages) checked
        where seen and coalesce(whole, 0) <> coalesce(part, 0)
        limit 1;
    if found then
        raise exception 'report %: lost in % of %: % of %', new.report, lost.stage, lost.key,
                coalesce(lost.part, 0), coalesce(lost.whole, 0) using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger balance_conserved after insert or update on balance
    deferrable initially deferred for each row
    when (new.report is not null and new.measure not in ('AUTHORISED', 'PAID', 'RECOVERED', 'CORRECTED', 'REINCLUDED'))
    execute function refuse_lost_amount();
