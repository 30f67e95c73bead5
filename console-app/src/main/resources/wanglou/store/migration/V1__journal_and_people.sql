-- One SQL for H2 and PostgreSQL. Not here: on conflict do update, returning, timestamptz, ->>, partial indexes, columns named key or value.
-- Each statement can run twice: H2 commits each by itself, and a kill in between must not spoil the store.
-- JSON stands in varchar: H2's text is a CLOB, which lies apart from its row.

create table if not exists store_mark (
    id smallint primary key,
    world varchar(16),
    epoch bigint not null
);
insert into store_mark (id, world, epoch)
    select 1, null, 0 where not exists (select 1 from store_mark);

create table if not exists journal (
    seq bigint primary key,
    decided_at timestamp(6) with time zone not null,
    person varchar(128) not null,
    seat varchar(128) not null,
    event_type varchar(128) not null,
    payload varchar(1000000) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

create table if not exists journal_head (
    id smallint primary key,
    seq bigint not null,
    hash varchar(64) not null
);
insert into journal_head (id, seq, hash)
    select 1, 0, '0000000000000000000000000000000000000000000000000000000000000000'
    where not exists (select 1 from journal_head);

create table if not exists command_outcome (
    person varchar(128) not null,
    command_id varchar(128) not null,
    outcome varchar(100000) not null,
    decided_at timestamp(6) with time zone not null,
    primary key (person, command_id)
);
create index if not exists command_outcome_by_time on command_outcome (decided_at);

create table if not exists person (
    person varchar(128) primary key,
    display_name varchar(128) not null,
    roles varchar(256) not null,
    station varchar(128) not null,
    failures integer not null,
    locked_at timestamp(6) with time zone,
    must_change_password boolean not null
);

create table if not exists person_secret (
    person varchar(128) primary key references person (person),
    hash varchar(512) not null,
    set_at timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone
);
