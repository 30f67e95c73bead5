-- Incidents as they stand; their history is in the journal. An incident without a place yet has neither lat nor lon.

create table if not exists incident (
    id varchar(128) primary key,
    kind varchar(128) not null,
    grade integer not null,
    lat double precision,
    lon double precision,
    address varchar(300) not null,
    place_source varchar(128) not null,
    note varchar(10000) not null,
    opened_at timestamp(6) with time zone not null,
    opened_by varchar(128) not null,
    seat varchar(128) not null,
    closed_at timestamp(6) with time zone
);
create index if not exists incident_by_closing on incident (closed_at);
