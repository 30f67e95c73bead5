-- Units as they stand; their history is in the journal. Skills are a JSON array of texts.

create table if not exists unit (
    unit_id varchar(128) primary key,
    call_sign varchar(128) not null,
    unit_name varchar(128) not null,
    kind varchar(128) not null,
    station varchar(128) not null,
    skills varchar(10000) not null,
    crew integer not null,
    phone varchar(128) not null,
    status varchar(128) not null,
    status_since timestamp(6) with time zone not null,
    constraint unit_call_sign unique (call_sign)
);

-- Ordered by preference: place counts up as devices are assigned.
create table if not exists unit_device (
    device_id varchar(128) primary key,
    unit_id varchar(128) not null references unit (unit_id),
    place integer not null
);
create index if not exists unit_device_by_unit on unit_device (unit_id);

-- The way of a unit, a row a minute (minutes since 1970): packed fixes, see wanglou.units.TrackChunk. No reference to unit: ways outlive units.
create table if not exists track_chunk (
    unit_id varchar(128) not null,
    minute_no bigint not null,
    fixes bytea not null,
    primary key (unit_id, minute_no)
);
create index if not exists track_chunk_by_minute on track_chunk (minute_no);
