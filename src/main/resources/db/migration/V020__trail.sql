create table trail_entry (
    chain varchar(40) not null,
    sequence bigint not null,
    at timestamptz not null,
    actor uuid,
    action varchar(80) not null,
    subject varchar(200) not null,
    facts text not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    primary key (chain, sequence)
);

create table trail_head (
    chain varchar(40) primary key,
    sequence bigint not null,
    hash char(64) not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger trail_entry_append_only before update or delete on trail_entry
    for each row execute function refuse_change();
create trigger trail_entry_no_truncate before truncate on trail_entry
    for each statement execute function refuse_change();
