-- unit costs and lump sums that a programme lays down
create table rule_set_cost_option (
    rule_set varchar(60) not null references rule_set (code),
    code varchar(40) not null,
    kind varchar(10) not null check (kind in ('UNIT_COST', 'LUMP_SUM')),
    -- its own, or UNIT_COSTS where a unit covers several
    category varchar(20) not null,
    name varchar(200) not null,
    name_de varchar(200) not null,
    -- EUR of one unit or of the lump sum; the same in another currency where the programme lays that down too
    amount numeric(11, 2) not null check (amount > 0),
    foreign_amount numeric(11, 2) check (foreign_amount > 0),
    foreign_currency varchar(3),
    -- when a lump sum falls due
    phase varchar(20) check (phase in ('PREPARATION', 'IMPLEMENTATION', 'CLOSURE')),
    -- whether a lump sum is counted, such as one for each policy instrument
    counted boolean not null default false,
    primary key (rule_set, code),
    check ((foreign_amount is null) = (foreign_currency is null)),
    check ((kind = 'LUMP_SUM') = (phase is not null))
);

-- categories that a budget may have beside those in which lines are declared one by one
create table rule_set_budget_category (
    rule_set varchar(60) not null references rule_set (code),
    category varchar(20) not null,
    primary key (rule_set, category)
);

-- Preparation: paid after the first approved report; the amount is the programme's and was not found in print.
-- Phase 2: 3 policy instruments are EUR 51,000 (programme, FAQ 16); other counts follow in proportion.
insert into rule_set_cost_option (rule_set, code, kind, category, name, name_de, amount, phase, counted) values
    ('interreg-europe-2014-2020', 'PREPARATION', 'LUMP_SUM', 'PREPARATION', 'Preparation of the project',
        'Vorbereitung des Projekts', 15000, 'PREPARATION', false),
    ('interreg-europe-2014-2020', 'PHASE_2', 'LUMP_SUM', 'LUMP_SUMS', 'Phase 2, for each policy instrument',
        'Phase 2, je Politikinstrument', 17000, 'CLOSURE', true);
-- Reg 2021/1059 Art 25
insert into rule_set_budget_category values ('interreg-2021-2027', 'SPF');

create trigger cost_option_in_use before insert or update or delete on rule_set_cost_option
    for each row execute function keep_rule_set_in_use();
create trigger budget_category_in_use before insert or update or delete on rule_set_budget_category
    for each row execute function keep_rule_set_in_use();

alter table partner_budget_line add column cost_option varchar(40);
update partner_budget_line line set cost_option = cost_option.code
    from project join rule_set_cost_option cost_option on cost_option.rule_set = project.rule_set
    where project.code = line.project and line.category = 'PREPARATION' and cost_option.category = 'PREPARATION'
        and line.units = 1 and line.price = cost_option.amount;
