-- payslips, timesheets and the like, which only those who may know the person can open
alter table document add column personal boolean not null default false;
