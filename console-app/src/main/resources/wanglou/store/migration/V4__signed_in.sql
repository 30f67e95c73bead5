-- Who is signed in: only hashes of tokens. Outlives the hub's process, so that consoles find back after a restart.

create table if not exists signed_in (
    token_hash varchar(64) primary key,
    person varchar(128) not null,
    display_name varchar(128) not null,
    seat varchar(128) not null,
    roles varchar(300) not null,
    since timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null
);
