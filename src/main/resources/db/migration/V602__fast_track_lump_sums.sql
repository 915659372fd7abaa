-- A fast-track lump sum is paid without a report, once the programme says that it is ready for payment.
alter table rule_set_cost_option add column fast_track boolean not null default false;
alter table rule_set_cost_option add constraint fast_track_is_a_lump_sum check (not fast_track or kind = 'LUMP_SUM');
-- A parameter that did not exist: nothing was paid by it. Phase 2 is paid on proof of its output, without invoices and
-- without control (programme, FAQ 16).
alter table rule_set_cost_option disable trigger cost_option_in_use;
update rule_set_cost_option set fast_track = true where rule_set = 'interreg-europe-2014-2020' and code = 'PHASE_2';
alter table rule_set_cost_option enable trigger cost_option_in_use;

-- the id is the cause of what it posts, "taken_back" that of the postings that take it back
create table lump_sum_claim (
    id uuid primary key,
    project varchar(40) not null references project (code),
    code varchar(40) not null,
    marked_by uuid not null,
    marked_at timestamptz not null,
    taken_back uuid unique,
    taken_back_by uuid,
    taken_back_at timestamptz,
    version bigint not null,
    constraint lump_sum_claim_taken_back_whole check (num_nulls(taken_back, taken_back_by, taken_back_at) in (0, 3))
);

create unique index lump_sum_ready_once on lump_sum_claim (project, code) where taken_back is null;

-- what a partner gets of it; the id stands in the ledger where a report's does
create table lump_sum_share (
    id uuid primary key,
    claim uuid not null references lump_sum_claim (id),
    partner integer not null,
    period integer not null,
    amount numeric(17, 2) not null check (amount > 0),
    unique (claim, partner)
);

-- a payment is for a project report or for a lump sum
alter table payment alter column project_report drop not null;
alter table payment add column lump_sum_claim uuid references lump_sum_claim (id);
alter table payment add column lump_sum varchar(40);
alter table payment add constraint payment_for_one_claim
    check (num_nonnulls(project_report, lump_sum_claim) = 1 and (lump_sum_claim is null) = (lump_sum is null));
alter table payment add constraint payment_of_a_lump_sum_once unique (lump_sum_claim, fund);
