-- a link from one line to another's file may go; the file itself stays
drop trigger document_kept on document;
create trigger document_kept before delete on document for each row when (old.linked_from is null)
    execute function refuse_early_removal();
