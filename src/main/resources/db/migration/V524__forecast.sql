-- What a partner expects to declare for the next period, and why it differs from the plan.
alter table partner_report
	add column forecast numeric(17, 2) check (forecast >= 0),
	add column forecast_explanation varchar(1000) not null default '';
