-- each look at a draft asks which parked lines it declares again: few lines or none, of up to 10,000
create index expenditure_line_declared_again on expenditure_line (report) where origin_report is not null;
