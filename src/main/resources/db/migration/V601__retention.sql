-- From when on documents are kept: 31 December of the year of the managing authority's last payment (Reg 2021/1060
-- Art 82), or after the accounts in which the final expenditure is included (Reg 1303/2013 Art 140(1)).
alter table rule_set add column retention_from varchar(20) not null default 'LAST_PAYMENT'
    check (retention_from in ('LAST_PAYMENT', 'FINAL_ACCOUNTS'));
-- a parameter that did not exist: nothing was computed by it
alter table rule_set disable trigger rule_set_in_use;
update rule_set set retention_from = 'FINAL_ACCOUNTS' where code = 'interreg-europe-2014-2020';
alter table rule_set enable trigger rule_set_in_use;

-- How long a project's documents are kept, in one place for the application and for the trigger below. "counted_from"
-- is null while the year that the rule names has not come; "settled" says that no further payment can move it.
create function retention_of(code varchar, out rule varchar, out years integer, out counted_from date,
    out keep_until date, out settled boolean) language sql stable as $$
    with rules as (
        select rule_set.* from project join rule_set on rule_set.code = project.rule_set where project.code = $1
    ), paid as (
        select instalment.paid_on from instalment join payment on payment.id = instalment.payment
            where payment.project = $1
        union all
        select paid_on from advance where project = $1
    ), accounted as (
        select payment.id, max((account.finished_at at time zone rules.zone)::date) as day
            from rules cross join payment
                left join declared_item paid_item on paid_item.kind = 'PAYMENT' and paid_item.subject = payment.id
                left join declared_item application on application.kind = 'APPLICATION'
                    and application.subject = paid_item.declaration
                left join commission_declaration account on account.id = application.declaration
                    and account.kind = 'ANNUAL_ACCOUNT' and account.status = 'FINISHED'
            where payment.project = $1 and payment.verified > 0
            group by payment.id
    ), basis as (
        select retention_from as rule, retention_years as years, case retention_from
            when 'LAST_PAYMENT' then (select max(paid_on) from paid)
            else (select max(day) from accounted) end as counted_from
            from rules
    )
    select basis.rule, basis.years, basis.counted_from,
        make_date(extract(year from basis.counted_from)::integer + basis.years, 12, 31),
        basis.counted_from is not null
            and not exists (select from reporting_period where project = $1 and opened_at is null)
            and not exists (select from project_report where project = $1 and status <> 'VERIFIED')
            and not exists (select from certificate where project = $1 and project_report is null and reopening is null)
            and not exists (select from payment where project = $1 and paid < verified)
            and not exists (select from advance where project = $1 and paid_on is null)
            and not exists (select from recovery where project = $1 and settled < principal)
            and (basis.rule = 'LAST_PAYMENT' or not exists (select from accounted where day is null))
        from basis
$$;

-- a document is there until the retention period is over, whoever wants it gone
create function refuse_early_removal() returns trigger language plpgsql as $$
declare
    kept record;
    today date := ((clock_timestamp() + coalesce((select offset_millis from business_clock), 0)
        * interval '1 millisecond') at time zone 'UTC')::date;
begin
    select * into kept from retention_of(old.project);
    if kept.settled is distinct from true or kept.keep_until >= today then
        raise exception 'document % of project % is kept until %', old.id, old.project,
            case when kept.settled then kept.keep_until::text else 'the retention period is over' end
            using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;

create trigger document_kept before delete on document for each row execute function refuse_early_removal();
create trigger document_no_truncate before truncate on document for each statement execute function refuse_change();
