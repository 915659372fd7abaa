-- a flat rate is one of five kinds, may be chosen by a partner and may then be lower than its cap
alter table rule_set_flat_rate
    add column kind varchar(20),
    add column adjustable boolean not null default false,
    -- applies to every partner without being chosen
    add column standard boolean not null default true;
update rule_set_flat_rate set kind = category || '_ON_' || base;
alter table rule_set_flat_rate drop constraint rule_set_flat_rate_pkey;
alter table rule_set_flat_rate
    drop column category,
    drop column base,
    alter column adjustable drop default,
    alter column standard drop default,
    alter column kind set not null,
    add primary key (rule_set, kind),
    add check (kind in ('STAFF', 'TRAVEL_ON_STAFF', 'OFFICE_ON_STAFF', 'OFFICE_ON_DIRECT', 'OTHER_ON_STAFF')),
    add check (percent between 1 and 100);
