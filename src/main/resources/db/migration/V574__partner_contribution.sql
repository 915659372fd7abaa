-- where the partner's own share of its budget comes from; part of the draft
create table partner_contribution (
    project varchar(40) not null,
    partner integer not null,
    position integer not null,
    name varchar(255) not null,
    -- the partner itself
    own boolean not null,
    status varchar(20) not null check (status in ('PUBLIC', 'AUTOMATIC_PUBLIC', 'PRIVATE')),
    amount numeric(11, 2) not null check (amount >= 0),
    primary key (project, partner, position),
    foreign key (project, partner) references partner_budget,
    check (not own or status <> 'AUTOMATIC_PUBLIC')
);
create unique index partner_contribution_own on partner_contribution (project, partner) where own;
