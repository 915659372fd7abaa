-- a file of a parked line also belongs to the line that declares it again; its bytes lie there once
alter table document add column linked_from uuid references document (id);
