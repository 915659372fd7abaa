-- the flat rates of the budget that was adopted last; those of partner_budget_rate are only drafted
create table partner_adopted_rate (
    project varchar(40) not null,
    partner integer not null,
    kind varchar(20) not null,
    percent numeric(5, 2) not null check (percent between 1 and 100),
    primary key (project, partner, kind),
    foreign key (project, partner) references partner_budget
);

-- the flat rates at which a list was first frozen, whatever the partner adopts later
create table expenditure_list_rate (
    report uuid not null references expenditure_list (report),
    kind varchar(20) not null,
    percent numeric(5, 2) not null check (percent between 1 and 100),
    primary key (report, kind)
);

-- what was adopted under a draft that is open now was not kept: such a partner goes on with
-- the rule set's rates, as every partner's declarations did until now
insert into partner_adopted_rate
    select budget.project, budget.partner, rate.kind, rate.percent from partner_budget budget
        join partner_budget_rate rate on rate.project = budget.project and rate.partner = budget.partner
        where budget.adopted_version > 0 and budget.version = budget.adopted_version;
insert into partner_adopted_rate
    select budget.project, budget.partner, rate.kind, rate.percent from partner_budget budget
        join project on project.code = budget.project
        join rule_set_flat_rate rate on rate.rule_set = project.rule_set and rate.standard
        where budget.adopted_version > 0 and budget.version <> budget.adopted_version;
insert into expenditure_list_rate
    select list.report, rate.kind, rate.percent from expenditure_list list
        join project on project.code = list.project
        join rule_set_flat_rate rate on rate.rule_set = project.rule_set and rate.standard
        where list.rate_month is not null;
