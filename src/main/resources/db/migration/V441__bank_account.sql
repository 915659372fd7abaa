-- Where the lead partner is paid; unknown until the managing authority enters it.
alter table partner add column iban varchar(34);
alter table partner add column bic varchar(11);
