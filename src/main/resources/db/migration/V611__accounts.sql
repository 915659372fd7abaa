-- The priority of the programme under which a project is financed, by which accounts are reconciled.
alter table project add column priority varchar(20) not null default '1';

-- What is financed by unit costs and lump sums between the Commission and the programme (Reg. (EU) 2021/1060 Art. 94).
alter table declared_item add column simplified_amount numeric(17, 2) not null default 0;

-- The Commission's own reference, known when a declaration is submitted; and what accounts froze when they were finished.
alter table commission_declaration add column commission_reference varchar(60);
alter table commission_declaration add column submitted_on date;
alter table commission_declaration add column recovered numeric(17, 2);
alter table commission_declaration add column to_be_recovered numeric(17, 2);
alter table commission_declaration add column irrecoverable numeric(17, 2);
alter table commission_declaration add constraint declaration_submitted_whole
    check (num_nulls(commission_reference, submitted_on) in (0, 2));
alter table commission_declaration add constraint declaration_submitted_when_finished
    check (submitted_on is null or status = 'FINISHED');

-- Why the accounts differ from what was applied for, per priority.
create table declaration_note (
    declaration uuid not null references commission_declaration (id) on delete cascade,
    priority varchar(20) not null,
    text varchar(2000) not null,
    primary key (declaration, priority)
);
