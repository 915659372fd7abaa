-- what a partner builds or buys of lasting value, as its budget names it: in the draft, and as it was adopted
create table partner_investment (
    project varchar(40) not null,
    partner integer not null,
    number integer not null check (number between 1 and 999),
    title varchar(255) not null,
    primary key (project, partner, number),
    foreign key (project, partner) references partner_budget
);
create table adopted_investment (like partner_investment including all,
    foreign key (project, partner) references partner (project, number));

alter table partner_budget_line add column investment integer;
