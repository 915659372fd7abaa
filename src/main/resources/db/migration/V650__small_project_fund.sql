-- Reg 2021/1059 Art 25: a partner may have a small project fund, financed by rates of its own. What a source bears of
-- it is posted under the category SPF, so that nothing is lost between the stages in each part of the budget.
alter table posting drop constraint posting_check;
alter table posting add constraint posting_of_one_side check (
    (side = 'COST' and category is not null and component is not null and source is null)
        or (side = 'SOURCE' and source is not null and (category is null or category = 'SPF') and component is null));

-- until now a small project fund could be planned, but not declared
alter table rule_set_category disable trigger category_in_use;
insert into rule_set_category values ('interreg-2021-2027', 'SPF');
alter table rule_set_category enable trigger category_in_use;

create table partner_small_project_fund (
    partner uuid not null references partner (id),
    fund varchar(20) not null,
    percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
    primary key (partner, fund)
);

alter table partner_budget_fund
    add column part varchar(20) not null default 'MANAGEMENT' check (part in ('MANAGEMENT', 'SMALL_PROJECTS')),
    drop constraint partner_budget_fund_pkey,
    add primary key (project, partner, part, fund);
alter table expenditure_list_fund
    add column part varchar(20) not null default 'MANAGEMENT' check (part in ('MANAGEMENT', 'SMALL_PROJECTS')),
    drop constraint expenditure_list_fund_pkey,
    add primary key (report, part, fund);
alter table partner_contribution
    add column part varchar(20) not null default 'MANAGEMENT' check (part in ('MANAGEMENT', 'SMALL_PROJECTS'));
drop index partner_contribution_own;
create unique index partner_contribution_own on partner_contribution (project, partner, part) where own;
alter table partner_adopted_contribution
    add column part varchar(20) not null default 'MANAGEMENT' check (part in ('MANAGEMENT', 'SMALL_PROJECTS')),
    drop constraint partner_adopted_contribution_pkey,
    add primary key (project, partner, part, status);
alter table partner_budget_fund alter column part drop default;
alter table expenditure_list_fund alter column part drop default;
alter table partner_contribution alter column part drop default;
alter table partner_adopted_contribution alter column part drop default;
