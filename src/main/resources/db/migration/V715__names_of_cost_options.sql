-- a unit cost or lump sum has a name in every language of the portal: another language is more rows
create table rule_set_cost_option_name (
    rule_set varchar(60) not null,
    code varchar(40) not null,
    language varchar(2) not null check (language <> 'en'),
    name varchar(200) not null,
    primary key (rule_set, code, language),
    foreign key (rule_set, code) references rule_set_cost_option (rule_set, code) on delete cascade
);
insert into rule_set_cost_option_name (rule_set, code, language, name)
    select rule_set, code, 'de', name_de from rule_set_cost_option;
insert into rule_set_cost_option_name (rule_set, code, language, name) values
    ('interreg-europe-2014-2020', 'PREPARATION', 'es', 'Preparación del proyecto'),
    ('interreg-europe-2014-2020', 'PREPARATION', 'ro', 'Pregătirea proiectului'),
    ('interreg-europe-2014-2020', 'PHASE_2', 'es', 'Fase 2, por cada instrumento político'),
    ('interreg-europe-2014-2020', 'PHASE_2', 'ro', 'Faza 2, pentru fiecare instrument de politică');
alter table rule_set_cost_option drop column name_de;
