-- what of an adopted budget is paid without a report, so that no list of expenditure declares it as well
create table reserved_cost_option (
    project varchar(40) not null,
    partner integer not null,
    cost_option varchar(40) not null,
    primary key (project, partner, cost_option),
    foreign key (project, partner) references partner (project, number)
);
insert into reserved_cost_option
    select claim.project, share.partner, claim.code from lump_sum_claim claim join lump_sum_share share
        on share.claim = claim.id where claim.taken_back is null;
