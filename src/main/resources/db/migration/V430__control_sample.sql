-- What the controller has to look at: drawn once at the start of control, then only added to. The seed and the method's
-- edition are what an auditor needs to draw it again.
create table control_sample (
    report uuid primary key references partner_report (id),
    seed bigint not null,
    method varchar(100) not null,
    drawn_at timestamptz not null
);

-- the reason is the method's code, or the controller's own words on a line that they added
create table control_sample_line (
    report uuid not null references control_sample (report),
    line integer not null,
    reason varchar(1000) not null,
    added_by uuid,
    added_at timestamptz,
    primary key (report, line),
    constraint control_sample_line_added check ((added_by is null) = (added_at is null))
);

create trigger control_sample_append_only before update or delete on control_sample
    for each row execute function refuse_change();
create trigger control_sample_no_truncate before truncate on control_sample
    for each statement execute function refuse_change();
create trigger control_sample_line_append_only before update or delete on control_sample_line
    for each row execute function refuse_change();
create trigger control_sample_line_no_truncate before truncate on control_sample_line
    for each statement execute function refuse_change();
