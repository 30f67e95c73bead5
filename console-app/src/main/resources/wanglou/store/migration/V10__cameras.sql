-- Where cameras are watched. May hold passwords: read by the hub alone, shown on no board, written to no journal.
create table if not exists camera_stream (
    camera_id varchar(128) primary key,
    main_url varchar(2000) not null,
    small_url varchar(2000) not null
);
