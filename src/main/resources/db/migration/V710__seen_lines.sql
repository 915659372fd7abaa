-- Which lines a controller has looked at. A mark counts until the partner submits the report again; it is no proof
-- of anything but progress, so that it may be renewed.
create table control_seen_line (
    report uuid not null references partner_report (id),
    line integer not null,
    seen_by uuid not null,
    seen_at timestamptz not null,
    primary key (report, line)
);
