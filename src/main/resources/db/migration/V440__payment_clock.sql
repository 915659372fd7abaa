-- The payment's clock runs from the claim's submission; every interruption that is over has moved the column
-- "due" by its days.
alter table payment add column submitted date;
update payment p set submitted = (select (r.submitted_at at time zone s.zone)::date
    from project_report r join project j on j.code = r.project join rule_set s on s.code = j.rule_set
    where r.id = p.project_report);
alter table payment alter column submitted set not null;

create table interruption (
    id uuid primary key,
    payment uuid not null references payment (id),
    number integer not null,
    starts date not null,
    reason varchar(30) not null,
    notice varchar(2000) not null,
    interrupted_by uuid not null,
    interrupted_at timestamptz not null,
    resumed date,
    resumed_by uuid,
    resumed_at timestamptz,
    unique (payment, number),
    constraint interruption_ends_later check (resumed > starts),
    constraint interruption_resumed_by_somebody
        check ((resumed is null) = (resumed_by is null) and (resumed is null) = (resumed_at is null))
);

create unique index interruption_one_open on interruption (payment) where resumed is null;
