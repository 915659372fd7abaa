-- A correction may also give back what was not accepted without reason; each fund then pays its share.
alter table correction add column in_favour boolean not null default false;
alter table correction add constraint correction_in_favour_asks_nothing
    check (not in_favour or impact = 'NA' and (outcome is null or outcome = 'SUPPLEMENT'));

-- a payment is for a project report, for a lump sum or for a correction in the project's favour
alter table payment add column correction uuid references correction (id);
alter table payment add column correction_reference varchar(60);
alter table payment drop constraint payment_for_one_claim;
alter table payment add constraint payment_for_one_claim
    check (num_nonnulls(project_report, lump_sum_claim, correction) = 1 and (lump_sum_claim is null) = (lump_sum is null)
        and (correction is null) = (correction_reference is null));
alter table payment add constraint payment_of_a_correction_once unique (correction, fund);
