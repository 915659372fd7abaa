-- the funds that a partner's budget is drafted with; none where the partner's stay as they are
create table partner_budget_fund (
    project varchar(40) not null,
    partner integer not null,
    fund varchar(20) not null,
    percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
    primary key (project, partner, fund),
    foreign key (project, partner) references partner_budget
);

-- the funds at which a list was first frozen, whatever the partner is financed from later
create table expenditure_list_fund (
    report uuid not null references expenditure_list (report),
    fund varchar(20) not null,
    percent numeric(5, 2) not null check (percent between 0 and 100),
    primary key (report, fund)
);

insert into expenditure_list_fund
    select list.report, fund.fund, fund.percent from expenditure_list list
        join partner on partner.project = list.project and partner.number = list.partner
        join partner_fund fund on fund.partner = partner.id
        where list.rate_month is not null;
