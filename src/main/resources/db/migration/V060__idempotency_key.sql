-- One row per Idempotency-Key and account: first the claim, then the mark that the effect was committed
-- (written in the effect's own transaction), at last the answer.
create table idempotency_key (
	account varchar(200) not null,
	key varchar(200) not null,
	route varchar(2000) not null,
	body_hash char(64) not null,
	attempt integer not null default 1,
	started_at timestamptz not null default clock_timestamp(),
	effect_at timestamptz,
	status integer,
	content_type varchar(200),
	response bytea,
	created_at timestamptz not null default clock_timestamp(),
	primary key (account, key)
);
