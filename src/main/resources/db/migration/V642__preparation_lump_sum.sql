-- The lump sum for the preparation is paid once the project's first report is approved (programme manual, "Preparation
-- costs"); it needs no list of expenditure and no control, as those that are paid on proof of their output.
alter table rule_set_cost_option add column after_first_report boolean not null default false;
alter table rule_set_cost_option add constraint paid_after_a_report_is_fast_track
    check (not after_first_report or fast_track);
-- a parameter that did not exist: nothing was paid by it
alter table rule_set_cost_option disable trigger cost_option_in_use;
update rule_set_cost_option set fast_track = true, after_first_report = true where phase = 'PREPARATION' and kind = 'LUMP_SUM';
alter table rule_set_cost_option enable trigger cost_option_in_use;
