-- who of a partner's people says who else works for it; until now each of them did
alter table access_grant add column administrator boolean not null default false;

update access_grant set administrator = true
    where role = 'PARTNER' and project is not null and partner is not null
        and account in (select id from account where enabled and password_hash <> '!');

-- where all are shut out, whoever is let in again can go on as before
update access_grant grant_ set administrator = true
    where role = 'PARTNER' and project is not null and partner is not null
        and account in (select id from account where password_hash <> '!')
        and not exists (select from access_grant other where other.project = grant_.project
            and other.partner = grant_.partner and other.administrator);

alter table access_grant add constraint administrator_of_a_partner
    check (not administrator or (role = 'PARTNER' and project is not null and partner is not null));
