-- What a project owes a fund after a correction: paid back with interest, or set off against a payment.
create table recovery (
    id uuid primary key,
    project varchar(40) not null references project (code),
    correction uuid not null references correction (id),
    reference varchar(60) not null,
    partner integer not null,
    report uuid not null references partner_report (id),
    period integer not null,
    fund varchar(20) not null,
    manner varchar(20) not null check (manner in ('REPAYMENT', 'NEXT_PAYMENT')),
    opened_on date not null,
    principal numeric(17, 2) not null check (principal > 0),
    settled numeric(17, 2) not null,
    interest_rate numeric(7, 4) check (interest_rate > 0 and interest_rate <= 100),
    interest_from date,
    accrued numeric(17, 2) not null,
    accrued_until date,
    interest_paid numeric(17, 2) not null,
    version bigint not null,
    unique (correction, fund),
    constraint recovery_cap check (0 <= settled and settled <= principal),
    constraint recovery_interest_cap check (0 <= interest_paid and interest_paid <= accrued),
    constraint recovery_interest_whole check ((interest_rate is null) = (interest_from is null))
);

create index recovery_by_project on recovery (project, fund);

create table recovery_step (
    id uuid primary key,
    recovery uuid not null references recovery (id),
    number integer not null,
    manner varchar(10) not null check (manner in ('REPAID', 'SET_OFF')),
    amount numeric(17, 2) not null check (amount >= 0),
    interest numeric(17, 2) not null check (interest >= 0),
    day date not null,
    payment uuid references payment (id),
    at timestamptz not null,
    unique (recovery, number),
    constraint recovery_step_of_something check (amount + interest > 0),
    constraint recovery_step_set_off check ((manner = 'SET_OFF') = (payment is not null))
);

-- An instalment that no bank transfers: what the project owes, or what an advance has paid already.
alter table instalment add column sets_off varchar(10) check (sets_off in ('RECOVERY', 'ADVANCE'));
alter table instalment add constraint instalment_set_off_is_paid check (sets_off is null or paid_on is not null);

-- A point that did not exist: no figure of a project that is under way was rounded at it.
alter table rule_set_rounding disable trigger rounding_in_use;
insert into rule_set_rounding select code, 'INTEREST', 'HALF_UP' from rule_set;
alter table rule_set_rounding enable trigger rounding_in_use;
