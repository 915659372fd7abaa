-- two acts on one file at the same moment: the second one is refused
alter table document add column version bigint not null default 0;

-- each file of a deliverable takes the place of the one before it, as of now by itself
update document set superseded_by = following.id
    from (select id as former, lead(id) over (partition by subject order by uploaded_at, id) as id from document
        where subject like 'deliverable/%' and removed_at is null) following
    where document.id = following.former and following.id is not null and document.superseded_by is null;

update document set personal = true
    where subject like 'deliverable/%' and not personal
        and exists (select from document other where other.subject = document.subject and other.personal);

create index clarification_document on clarification (document) where document is not null;
