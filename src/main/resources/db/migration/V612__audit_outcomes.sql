-- By which the auditing body itself names the audit.
alter table audit add column reference varchar(60) not null default '';

-- The national authority pays back instead of the project.
alter table recovery drop constraint recovery_manner_check;
alter table recovery add constraint recovery_manner_check
    check (manner in ('REPAYMENT', 'NEXT_PAYMENT', 'AUTHORITY_REPAYMENT'));
