-- A submitted report may be given back to its partner: the newest one in full, an older one for documents only.
alter table partner_report
	alter column status type varchar(40),
	add column declaration uuid,
	add column submissions integer not null default 0,
	add column resubmitted_at timestamptz,
	add column reopened_at timestamptz,
	add column reopen_reason varchar(1000);

-- the act whose postings stand for what is declared; the first one posted as the report itself
update partner_report set declaration = id, submissions = 1 where submitted_at is not null;

-- what was posted is taken back once
create unique index if not exists posting_reversed_once on posting (reverses) where reverses is not null;
