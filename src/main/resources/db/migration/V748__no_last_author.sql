-- the authors say it: the trip that writes a row notes who typed it
alter table partner_report drop constraint partner_report_last_author, drop column last_author;
