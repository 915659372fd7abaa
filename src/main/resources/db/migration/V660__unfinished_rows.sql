-- Rows of an open list that were typed but cannot be taken yet, each cell as it was typed, by the names of JSON rows.
-- What stands in expenditure_line under the same number is the row as it was taken last.
create table unfinished_row (
    report uuid not null references expenditure_list (report),
    line integer not null check (line > 0),
    cells jsonb not null,
    primary key (report, line)
);
