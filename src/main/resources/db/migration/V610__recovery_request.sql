-- A debt is asked for by a day, or given up: as not owed after all, or as irrecoverable.
alter table recovery add column requested_on date;
alter table recovery add column repay_by date;
alter table recovery add column withdrawn_on date;
alter table recovery add column withdrawal varchar(20) check (withdrawal in ('NOT_OWED', 'IRRECOVERABLE'));
alter table recovery add column withdrawal_reason varchar(2000);
alter table recovery add constraint recovery_request_whole check (num_nulls(requested_on, repay_by) in (0, 2)
    and repay_by >= requested_on);
alter table recovery add constraint recovery_withdrawal_whole
    check (num_nulls(withdrawn_on, withdrawal, withdrawal_reason) in (0, 3));
