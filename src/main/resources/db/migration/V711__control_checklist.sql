-- What programme staff want every control to answer, by rule set; its words stand in the message files under
-- control.checklist.question. Rule sets that were in use before the list came do not ask for it before a certificate.
create table control_question (
    rule_set varchar(60) not null references rule_set (code),
    question varchar(40) not null,
    position integer not null check (position > 0),
    mandatory boolean not null,
    primary key (rule_set, question),
    unique (rule_set, position)
);

insert into control_question
    select code, question, position,
        code <> 'interreg-europe-2014-2020' and not exists (select from project where project.rule_set = rule_set.code)
        from rule_set, (values ('INVOICES', 1), ('PAYMENT_PROOF', 2), ('PROCUREMENT', 3), ('PUBLICITY', 4),
            ('DOUBLE_FINANCING', 5), ('VAT', 6)) as asked (question, position);

create trigger control_question_in_use before insert or update or delete on control_question
    for each row execute function keep_rule_set_in_use();

-- The controller's answers; replaced as a whole while the report is in control, which the trail keeps.
create table control_answer (
    report uuid not null references partner_report (id),
    question varchar(40) not null,
    answer varchar(14) not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    comment varchar(1000) not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (report, question),
    constraint control_answer_no_is_explained check (answer <> 'NO' or comment <> '')
);
