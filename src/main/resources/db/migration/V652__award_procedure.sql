-- how what a line buys is to be awarded; staff and travel are not awarded
alter table partner_budget_line add column award_procedure varchar(255) not null default ''
    check (award_procedure = '' or category not in ('STAFF', 'TRAVEL'));
