-- one of each thing that no account can make without playing a period
insert into audit (id, project, number, body, manner, status, starts, comment, version)
    values (gen_random_uuid(), 'PGI06030', 1, 'AA', 'ADMINISTRATIVE', 'ONGOING', '2020-02-03', '', 0);
insert into correction (id, audit, project, number, reference, status, partner, report, report_number, line, category,
    amount, error_type, clerical_mistake, gold_plating, suspected_fraud, follow_up, impact, scenario, comment, entered_by,
    entered_at, closed_by, closed_at, accounting_year, outcome, version)
    select gen_random_uuid(), id, project, 1, 'PGI06030-A-1-1', 'CLOSED', 2, gen_random_uuid(), 1, 1, 'STAFF',
        1, 'OTHER', false, false, false, 'NO', 'NA', 'NA', '', gen_random_uuid(),
        now(), gen_random_uuid(), now(), 2019, 'NONE', 0 from audit;
insert into posting (project, partner, report, period, side, source, measure, amount, cause, at)
    select project, partner, report, 1, 'SOURCE', 'ERDF', 'CORRECTED', 1, id, now() from correction;
insert into recovery (id, project, correction, reference, partner, report, period, fund, manner, opened_on, principal, settled,
    accrued, interest_paid, version)
    select '00000000-0000-4000-8000-000000000001', project, id, reference, partner, report, 1, 'ERDF', 'REPAYMENT', '2020-02-10', 1, 0,
        0, 0, 0 from correction;
insert into advance (id, project, number, partner, fund, amount, comment, authorised_by, authorised_at, settled, version)
    values ('00000000-0000-4000-8000-000000000002', 'PGI06030', 1, 2, 'ERDF', 1, '', gen_random_uuid(), now(), 0, 0);
insert into commission_declaration (id, kind, fund, accounting_year, number, status, opened_by, opened_at, finished_by, finished_at,
    version)
    values ('00000000-0000-4000-8000-000000000003', 'ANNUAL_ACCOUNT', 'ERDF', 2019, 1, 'DRAFT', gen_random_uuid(), now(), null, null,
        0);
insert into declared_item (id, declaration, kind, subject, fund, project, reference, body, total, union_amount, public_amount)
    values (gen_random_uuid(), '00000000-0000-4000-8000-000000000003', 'CORRECTION', gen_random_uuid(), 'ERDF', 'PGI06030', 'x', 'AA', -1, -1,
        -1);
insert into staged_import (id, report, file_name, format, content, staged_by)
    select '00000000-0000-4000-8000-000000000004', id, 'list.csv', 'CSV',
        convert_to('cost_category,currency,declared_amount' || chr(10) || 'STAFF,EUR,1.00', 'UTF8'), gen_random_uuid()
        from partner_report where project = 'PGI06030' and partner = 2 and number = 1;
