-- whoever changed the report last; always one of its authors, who are not read then to find out
alter table partner_report add column last_author uuid,
    add constraint partner_report_last_author foreign key (id, last_author)
        references partner_report_author (report, account) deferrable initially deferred;
