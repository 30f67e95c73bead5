-- Pieces of evidence. The body is JSON; columns are what is asked for. Rows stay when the file is deleted: they say when, by whom and why.
create table if not exists evidence_piece (
    id varchar(128) primary key,
    camera_id varchar(128) not null,
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone not null,
    live boolean not null,
    link_number bigint not null,
    link_hash varchar(64) not null,
    body varchar(1000000) not null
);
create index if not exists evidence_by_time on evidence_piece (from_at);
create index if not exists evidence_by_camera on evidence_piece (camera_id, from_at);
create index if not exists evidence_by_link on evidence_piece (link_number);

create table if not exists evidence_of_incident (
    incident_id varchar(128) not null,
    piece_id varchar(128) not null,
    primary key (incident_id, piece_id)
);

-- Which journal entries are about which piece.
create table if not exists evidence_custody (
    piece_id varchar(128) not null,
    seq bigint not null,
    primary key (piece_id, seq)
);
