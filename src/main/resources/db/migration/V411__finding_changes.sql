-- A project report's version is raised by every change of the findings on its lines, as a partner report's is.
alter table project_report add column finding_changes integer not null default 0;
