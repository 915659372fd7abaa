-- A file that was replaced or taken away stays, with who and when and why.
alter table document
	add column superseded_by uuid references document (id),
	add column removed_by uuid,
	add column removed_at timestamptz,
	add column removal_reason varchar(1000),
	add constraint document_removed check ((removed_by is null) = (removed_at is null)
		and (removed_by is null) = (removal_reason is null));
create unique index document_superseded on document (superseded_by) where superseded_by is not null;
create index document_linked on document (linked_from) where linked_from is not null;
