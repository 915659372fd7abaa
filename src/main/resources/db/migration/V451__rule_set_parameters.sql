-- more parameters of a programme; sources in brackets
alter table rule_set
    -- added to the months; both are counted from the day after the period's end
    add column partner_report_due_days integer not null default 0,
    add column period_months integer not null default 6 check (period_months between 1 and 99),
    -- how far a budget may move without an approved change
    add column flexibility_percent numeric(5, 2) not null default 20 check (flexibility_percent between 0 and 100),
    add column flexibility_base varchar(20) not null default 'LINE_AND_PARTNER'
        check (flexibility_base in ('LINE_AND_PARTNER', 'PARTNER_TOTAL')),
    -- from 31 December of the year that the rule names
    add column retention_years integer not null default 2 check (retention_years > 0);
alter table rule_set
    alter column partner_report_due_days drop default,
    alter column period_months drop default,
    alter column flexibility_percent drop default,
    alter column flexibility_base drop default,
    alter column retention_years drop default;

-- amounts in EUR at which another rule begins
create table rule_set_threshold (
    rule_set varchar(60) not null references rule_set (code),
    threshold varchar(40) not null,
    amount numeric(17, 2) not null check (amount >= 0),
    primary key (rule_set, threshold)
);

insert into rule_set_threshold values
    -- Reg 481/2014 Art 2; programme manual; light path of corrections
    ('interreg-europe-2014-2020', 'GIFT', 50),
    ('interreg-europe-2014-2020', 'EQUIPMENT_OF_PARTNERSHIP', 7000),
    ('interreg-europe-2014-2020', 'MINOR_CORRECTION', 250);

-- Reg 2021/1059 Art 46 (control), Reg 2021/1060 Art 74 (payment) and 82 (retention); two weeks and 20 % of
-- the partner's total by the programme
insert into rule_set (code, programme, zone, partner_report_due_months, project_report_due_months,
    control_due_months, verification_due_days, payment_due_days, partner_report_due_days, period_months,
    flexibility_percent, flexibility_base, retention_years)
    values ('interreg-2021-2027', 'Interreg', 'Europe/Paris', 0, 3, 3, 60, 80, 14, 6, 20, 'PARTNER_TOTAL', 5);
insert into rule_set_rounding values
    ('interreg-2021-2027', 'CONVERSION', 'HALF_UP'),
    ('interreg-2021-2027', 'FLAT_RATE', 'DOWN'),
    ('interreg-2021-2027', 'FUND_SHARE', 'FLOOR'),
    ('interreg-2021-2027', 'PERIOD_PLAN', 'DOWN');
-- Reg 2021/1059 Art 39, 40, 41; Reg 2021/1060 Art 54, 55, 56
insert into rule_set_flat_rate (rule_set, kind, percent, adjustable, standard) values
    ('interreg-2021-2027', 'STAFF', 20, true, false),
    ('interreg-2021-2027', 'TRAVEL_ON_STAFF', 15, true, false),
    ('interreg-2021-2027', 'OFFICE_ON_STAFF', 15, true, true),
    ('interreg-2021-2027', 'OFFICE_ON_DIRECT', 7, true, false),
    ('interreg-2021-2027', 'OTHER_ON_STAFF', 40, true, false);
insert into rule_set_category values
    ('interreg-2021-2027', 'STAFF'),
    ('interreg-2021-2027', 'TRAVEL'),
    ('interreg-2021-2027', 'EXTERNAL'),
    ('interreg-2021-2027', 'EQUIPMENT'),
    ('interreg-2021-2027', 'INFRASTRUCTURE');
-- Reg 2021/1059 Art 36 and 38(3); Reg 2021/1060 Art 53(2), 64(1)(c) and 80(3); light path of corrections
insert into rule_set_threshold values
    ('interreg-2021-2027', 'GIFT', 50),
    ('interreg-2021-2027', 'MINOR_CORRECTION', 250),
    ('interreg-2021-2027', 'PLAQUE', 100000),
    ('interreg-2021-2027', 'SIMPLIFIED_COSTS', 200000),
    ('interreg-2021-2027', 'SINGLE_AUDIT', 400000),
    ('interreg-2021-2027', 'VAT', 5000000);

-- A project keeps the rule set that it started with, and that rule set keeps its parameters: what was certified
-- by it must be computed alike for ever. Another parameter is another rule set, which is a few rows.
create function keep_rule_set() returns trigger language plpgsql as $$
begin
    if new.rule_set <> old.rule_set then
        raise exception 'A project keeps its rule set' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger project_keeps_rule_set before update on project for each row execute function keep_rule_set();

create function keep_rule_set_in_use() returns trigger language plpgsql as $$
declare
    changed varchar := case when tg_table_name = 'rule_set' then to_jsonb(coalesce(old, new)) ->> 'code'
        else to_jsonb(coalesce(old, new)) ->> 'rule_set' end;
begin
    if exists (select from project where rule_set = changed) then
        raise exception 'Rule set % is in use and keeps its parameters', changed using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger rule_set_in_use before update or delete on rule_set
    for each row execute function keep_rule_set_in_use();
create trigger rounding_in_use before insert or update or delete on rule_set_rounding
    for each row execute function keep_rule_set_in_use();
create trigger flat_rate_in_use before insert or update or delete on rule_set_flat_rate
    for each row execute function keep_rule_set_in_use();
create trigger category_in_use before insert or update or delete on rule_set_category
    for each row execute function keep_rule_set_in_use();
create trigger threshold_in_use before insert or update or delete on rule_set_threshold
    for each row execute function keep_rule_set_in_use();
