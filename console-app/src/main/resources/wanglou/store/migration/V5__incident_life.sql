-- The life of an incident (stages with times, earlier places, links) as JSON, beside the columns that are searched.
alter table incident add column if not exists life varchar(1000000) default '' not null;
create index if not exists incident_by_opening on incident (opened_at);

-- Boards that no SQL asks about, a JSON row per key. The fold that fills the board fills these.
create table if not exists board_row (
    board varchar(64) not null,
    row_key varchar(512) not null,
    body varchar(1000000) not null,
    primary key (board, row_key)
);

-- What stands on the timeline of an incident: the journal's entries about it, found without reading the journal.
create table if not exists incident_timeline (
    incident_id varchar(128) not null,
    seq bigint not null,
    at timestamp(6) with time zone not null,
    person varchar(128) not null,
    seat varchar(128) not null,
    event_type varchar(128) not null,
    payload varchar(1000000) not null,
    primary key (incident_id, seq)
);
