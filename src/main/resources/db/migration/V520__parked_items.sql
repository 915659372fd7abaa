-- A line may declare a parked line of an earlier report again, at the rate and the amount of the first time.
alter table expenditure_line
	add column origin_report integer,
	add column origin_line integer,
	add constraint expenditure_line_origin check ((origin_report is null) = (origin_line is null));

-- What became of a parked line: declared again or given up, either of them once.
create table parked_item_fate (
	project varchar(40) not null,
	partner integer not null,
	report integer not null,
	line integer not null,
	fate varchar(10) not null check (fate in ('REINCLUDED', 'DELETED')),
	into_report uuid references partner_report (id),
	decided_by uuid not null,
	decided_at timestamptz not null,
	primary key (project, partner, report, line),
	check ((fate = 'REINCLUDED') = (into_report is not null))
);

create index expenditure_line_parked on expenditure_line (report) where parked or parked_verification;
