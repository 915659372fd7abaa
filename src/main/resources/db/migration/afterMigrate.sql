-- What the application may do at run time: work with rows, never with the schema; add to
-- the ledger and the trail, never change them; the balances follow the ledger by a trigger. One block, so that no moment lies between
-- the grant and the revoke. Where one user both migrates and runs, only the triggers of
-- those tables guard them.
do $$
declare
	append_only text;
begin
	if not exists (select from pg_roles where rolname = '${runtime-user}') or current_user = '${runtime-user}' then
		return;
	end if;
	grant usage on schema ${flyway:defaultSchema} to "${runtime-user}";
	grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to "${runtime-user}";
	grant usage, select on all sequences in schema ${flyway:defaultSchema} to "${runtime-user}";
	foreach append_only in array array ['posting', 'trail_entry', 'statement', 'control_sample',
			'control_sample_line', 'statement_withdrawal', 'balance', 'expenditure_list_rate',
			'expenditure_list_fund', 'submission', '${flyway:table}'] loop
		if to_regclass(format('${flyway:defaultSchema}.%I', append_only)) is not null then
			execute format('revoke update, delete, truncate on ${flyway:defaultSchema}.%I from "${runtime-user}"',
						append_only);
		end if;
	end loop;
	revoke insert on ${flyway:defaultSchema}."${flyway:table}" from "${runtime-user}";
	if to_regclass('${flyway:defaultSchema}.balance') is not null then
		revoke insert on ${flyway:defaultSchema}.balance from "${runtime-user}";
	end if;
end
$$;
