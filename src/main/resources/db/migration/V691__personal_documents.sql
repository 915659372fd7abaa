-- payslips, timesheets and the like, which only those who may know the person can open
alter table document add column personal boolean not null default false;
-- what proves staff costs is a payslip or timesheet as a rule; the partner can say that one is none
update document set personal = true from expenditure_line
    where document.subject = 'partner-report/' || expenditure_line.report and document.line = expenditure_line.line
        and expenditure_line.category = 'STAFF';
