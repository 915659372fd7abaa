-- whoever changed the report last; always one of its authors, who are not read then to find out
alter table partner_report add column last_author uuid;
