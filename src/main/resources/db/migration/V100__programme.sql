-- what a programme lays down; a project keeps the rule set that it started with
create table rule_set (
    code varchar(60) primary key,
    programme varchar(120) not null,
    zone varchar(60) not null,
    -- partner report: months after the day after the period's end; project report likewise
    partner_report_due_months integer not null,
    project_report_due_months integer not null,
    control_due_months integer not null,
    verification_due_days integer not null,
    payment_due_days integer not null
);

create table rule_set_rounding (
    rule_set varchar(60) not null references rule_set (code),
    point varchar(20) not null,
    mode varchar(12) not null,
    primary key (rule_set, point)
);

-- percent of the base category; such a category has no lines
create table rule_set_flat_rate (
    rule_set varchar(60) not null references rule_set (code),
    category varchar(20) not null,
    base varchar(20) not null,
    percent numeric(5, 2) not null,
    primary key (rule_set, category)
);

-- categories in which lines may be declared
create table rule_set_category (
    rule_set varchar(60) not null references rule_set (code),
    category varchar(20) not null,
    primary key (rule_set, category)
);

insert into rule_set values ('interreg-europe-2014-2020', 'Interreg Europe', 'Europe/Paris', 1, 3, 3, 60, 90);
insert into rule_set_rounding values
    ('interreg-europe-2014-2020', 'CONVERSION', 'HALF_UP'),
    ('interreg-europe-2014-2020', 'FLAT_RATE', 'DOWN'),
    ('interreg-europe-2014-2020', 'FUND_SHARE', 'FLOOR'),
    ('interreg-europe-2014-2020', 'PERIOD_PLAN', 'DOWN');
insert into rule_set_flat_rate values ('interreg-europe-2014-2020', 'OFFICE', 'STAFF', 15);
insert into rule_set_category values
    ('interreg-europe-2014-2020', 'STAFF'),
    ('interreg-europe-2014-2020', 'TRAVEL'),
    ('interreg-europe-2014-2020', 'EXTERNAL'),
    ('interreg-europe-2014-2020', 'EQUIPMENT');

-- units of the currency for 1 EUR, one rate a month
create table exchange_rate (
    month date not null check (extract(day from month) = 1),
    currency varchar(3) not null,
    rate numeric(18, 8) not null check (rate > 0),
    provenance varchar(400) not null,
    primary key (month, currency)
);
