-- How and where a report was checked; taken out only while the report is in control, which the trail keeps.
create table control_check (
    report uuid not null references partner_report (id),
    number integer not null check (number > 0),
    method varchar(20) not null check (method in ('ADMINISTRATIVE', 'ON_THE_SPOT', 'REMOTE')),
    starts date not null,
    ends date not null,
    place varchar(300) not null,
    focus varchar(300) not null,
    finding varchar(2000) not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (report, number),
    constraint control_check_days check (ends >= starts),
    constraint control_check_on_the_spot_somewhere check (method <> 'ON_THE_SPOT' or place <> '')
);
