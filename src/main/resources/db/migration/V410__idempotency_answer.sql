-- The answer is stored in the effect's own transaction; a key without an answer is held by an advisory lock only.
delete from idempotency_key where status is null;
alter table idempotency_key
	drop column attempt,
	drop column started_at,
	drop column effect_at,
	alter column status set not null,
	alter column response set not null;
