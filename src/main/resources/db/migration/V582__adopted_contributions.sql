-- what the contributions of the budget that was adopted last come to; those of
-- partner_contribution are only drafted
create table partner_adopted_contribution (
    project varchar(40) not null,
    partner integer not null,
    status varchar(20) not null,
    amount numeric(17, 2) not null,
    primary key (project, partner, status),
    foreign key (project, partner) references partner_budget
);

-- what was adopted under a draft that is open now was not kept
insert into partner_adopted_contribution
    select stated.project, stated.partner, stated.status, sum(stated.amount) from partner_contribution stated
        join partner_budget budget on budget.project = stated.project and budget.partner = stated.partner
        where budget.version = budget.adopted_version
        group by stated.project, stated.partner, stated.status;
