-- A list that was brought in and waits for its owner to look at it; its content goes when it is taken over, thrown away
-- or a week old.
create table staged_import (
    id uuid primary key,
    report uuid not null references partner_report (id),
    file_name varchar(255) not null,
    format varchar(8) not null check (format in ('CSV', 'XLSX', 'JSON')),
    content bytea,
    staged_by uuid not null,
    staged_at timestamptz not null default clock_timestamp(),
    new_lines integer,
    changed_lines integer,
    unchanged_lines integer,
    removed_lines integer,
    rejected_rows integer,
    constraint staged_import_content_until_taken_over check ((content is null) = (new_lines is not null)),
    constraint staged_import_counts_together check (num_nulls(new_lines, changed_lines, unchanged_lines, removed_lines,
        rejected_rows) in (0, 5))
);

create index staged_import_report on staged_import (report);

-- Which column of the list an organisation's own heading means; an empty one means none.
create table column_choice (
    organisation varchar(400) not null,
    heading varchar(200) not null,
    list_column varchar(40) not null,
    primary key (organisation, heading)
);
