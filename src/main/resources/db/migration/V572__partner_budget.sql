-- how a line's sum is rounded; a point that nothing was rounded at before leaves what was computed as it is
alter table rule_set_rounding disable trigger rounding_in_use;
insert into rule_set_rounding select code, 'LINE_SUM', 'FLOOR' from rule_set;
alter table rule_set_rounding enable trigger rounding_in_use;

-- a partner's budget as it is drafted; the ledger has what was adopted of it
create table partner_budget (
    project varchar(40) not null references project (code),
    partner integer not null,
    version bigint not null,
    adopted_version bigint not null,
    -- who changed it since it was last adopted
    drafted_by uuid[] not null,
    primary key (project, partner),
    foreign key (project, partner) references partner (project, number)
);

create table partner_budget_rate (
    project varchar(40) not null,
    partner integer not null,
    kind varchar(20) not null,
    percent numeric(5, 2) not null check (percent between 1 and 100),
    primary key (project, partner, kind),
    foreign key (project, partner) references partner_budget
);

create table partner_budget_line (
    project varchar(40) not null,
    partner integer not null,
    line integer not null,
    category varchar(20) not null,
    description varchar(255) not null,
    unit varchar(60) not null,
    units numeric(11, 2) not null check (units >= 0),
    price numeric(11, 2) not null check (price >= 0),
    -- EUR, units × price; EUR of each period, the first one first
    amount numeric(11, 2) not null,
    periods numeric(11, 2)[] not null,
    primary key (project, partner, line),
    foreign key (project, partner) references partner_budget
);

-- by category what the managing authority approved last, of which the flexibility is a share
create table partner_budget_base (
    project varchar(40) not null,
    partner integer not null,
    category varchar(20) not null,
    amount numeric(17, 2) not null,
    primary key (project, partner, category),
    foreign key (project, partner) references partner_budget
);

create table budget_adoption (
    project varchar(40) not null,
    partner integer not null,
    version bigint not null,
    drafted_by uuid[] not null,
    adopted_by uuid not null,
    adopted_at timestamptz not null,
    -- above the flexibility, so by the managing authority
    major boolean not null,
    reason varchar(2000) not null,
    total numeric(17, 2) not null,
    difference numeric(17, 2) not null,
    primary key (project, partner, version),
    foreign key (project, partner) references partner_budget,
    constraint budget_four_eyes check (not adopted_by = any (drafted_by))
);

-- what was planned before budgets had lines: one line for each category that no flat rate makes
insert into partner_budget
    select project, partner, 1, 1, '{}' from balance where measure = 'PLANNED' group by project, partner;
insert into partner_budget_rate
    select budget.project, budget.partner, rate.kind, rate.percent from partner_budget budget
        join project on project.code = budget.project
        join rule_set_flat_rate rate on rate.rule_set = project.rule_set and rate.standard;
insert into partner_budget_base
    select project, partner, category, sum(amount) from balance
        where measure = 'PLANNED' and side = 'COST' group by project, partner, category;
insert into partner_budget_line
    select base.project, base.partner,
            row_number() over (partition by base.project, base.partner order by array_position(
                array ['PREPARATION', 'STAFF', 'TRAVEL', 'EXTERNAL', 'EQUIPMENT', 'INFRASTRUCTURE'], base.category::text)),
            base.category, '', '', 1, base.amount, base.amount,
            array (select coalesce(sum(planned.amount), 0) from reporting_period period
                left join balance planned on planned.project = base.project and planned.partner = base.partner
                    and planned.category = base.category and planned.measure = 'PLANNED'
                    and planned.period = period.number
                where period.project = base.project group by period.number order by period.number)
        from partner_budget_base base
        where base.amount > 0 and not exists (select from partner_budget_rate rate
            where rate.project = base.project and rate.partner = base.partner
                and split_part(rate.kind, '_', 1) = base.category);
