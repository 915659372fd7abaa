-- What a cost is for within its category: the unit cost or lump sum that it is, the investment that it is part of.
alter table posting
    add column cost_option varchar(40),
    add column investment integer,
    add constraint posting_detail_of_cost check (side = 'COST' or (cost_option is null and investment is null)),
    drop constraint posting_once,
    add constraint posting_once unique nulls not distinct
        (cause, project, partner, report, period, side, category, component, cost_option, investment, item, source, measure);

alter table balance
    add column cost_option varchar(40),
    add column investment integer,
    drop constraint balance_once,
    add constraint balance_once unique nulls not distinct
        (project, report, partner, period, side, category, cost_option, investment, source, measure);

create or replace function keep_balance() returns trigger language plpgsql
    security definer set search_path from current as $$
begin
    insert into balance as kept
            (project, partner, report, period, side, category, cost_option, investment, source, measure, amount)
        select project, partner, report, period, side, category, cost_option, investment, source, measure, sum(amount)
            from posted
            group by project, partner, report, period, side, category, cost_option, investment, source, measure
            order by project, report, partner, period, side, category, cost_option, investment, source, measure
        on conflict on constraint balance_once do update set amount = kept.amount + excluded.amount;
    return null;
end
$$;

-- nothing is lost between the stages, in every category, in every detail of it and in every source
create or replace function refuse_lost_amount() returns trigger language plpgsql as $$
declare
    lost record;
begin
    select * into lost from (
        select stage, concat_ws(' ', category, cost_option, investment, source) as key, whole, part,
                bool_or(part <> 0) over (partition by stage) as seen
            from (
                select 'control' as stage, side, category, cost_option, investment, source,
                        sum(amount) filter (where measure = 'DECLARED') as whole,
                        sum(amount) filter (where measure in ('CERTIFIED', 'DEDUCTED_CONTROL', 'PARKED_CONTROL')) as part
                    from balance where report = new.report group by side, category, cost_option, investment, source
                union all
                select 'verification', side, category, cost_option, investment, source,
                        sum(amount) filter (where measure = 'CLAIMED'),
                        sum(amount) filter (where measure in ('VERIFIED', 'DEDUCTED_VERIFICATION', 'PARKED_VERIFICATION'))
                    from balance where report = new.report group by side, category, cost_option, investment, source) stages)
                checked
        where seen and coalesce(whole, 0) <> coalesce(part, 0)
        limit 1;
    if found then
        raise exception 'report %: lost in % of %: % of %', new.report, lost.stage, lost.key,
                coalesce(lost.part, 0), coalesce(lost.whole, 0) using errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- what a partner's adopted budget holds; its draft may have moved on
create table adopted_budget_line (
    project varchar(40) not null,
    partner integer not null,
    line integer not null,
    category varchar(20) not null,
    cost_option varchar(40),
    investment integer,
    units numeric(11, 2) not null,
    primary key (project, partner, line),
    foreign key (project, partner) references partner (project, number)
);
-- of a budget whose draft was changed since it was adopted, the draft is all that is known
insert into adopted_budget_line (project, partner, line, category, cost_option, units)
    select project, partner, line, category, cost_option, units from partner_budget_line;

-- the plan of what is laid down gets its detail: taken from the whole category, given to the option
with planned as (
    select line.project, line.partner, period.number as period, line.category, line.cost_option,
            line.periods[period.number] as amount
        from partner_budget_line line
        join partner_budget budget on budget.project = line.project and budget.partner = line.partner
            and budget.version = budget.adopted_version
        join generate_series(1, array_length(line.periods, 1)) as period (number) on true
        where line.cost_option is not null and line.periods[period.number] <> 0
), act as materialized (select gen_random_uuid() as cause)
insert into posting (project, partner, period, side, category, component, cost_option, measure, amount, cause, at)
    select project, partner, period, 'COST', category,
            case when category in ('PREPARATION', 'LUMP_SUMS') then 'LUMP_SUM' else 'UNIT_COST' end,
            detail, 'PLANNED', sum(amount), cause, now()
        from act, (
            select project, partner, period, category, cost_option as detail, amount from planned
            union all
            select project, partner, period, category, null, -amount from planned) moved
        group by project, partner, period, category, detail, cause
        order by project, partner, period, category, detail;

-- a line of the list of expenditure may be a unit cost or a lump sum, counted, and part of an investment
alter table expenditure_line
    add column cost_option varchar(40),
    add column units numeric(11, 2) check (units >= 0),
    add column investment integer,
    add constraint expenditure_line_counted check ((cost_option is null) = (units is null));
create index expenditure_line_option on expenditure_line (report) where cost_option is not null;
