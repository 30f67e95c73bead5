-- Calls. The body is JSON; columns are what is asked for: earlier calls of a number, and repeats of what another system sent.
create table if not exists call_taken (
    id varchar(128) primary key,
    number_key varchar(300) not null,
    taken_at timestamp(6) with time zone not null,
    body varchar(1000000) not null,
    caller varchar(10000) not null,
    sender varchar(128) not null,
    sender_id varchar(300) not null,
    digest varchar(128) not null,
    in_sight boolean not null
);
create index if not exists call_by_number on call_taken (number_key, taken_at);
create index if not exists call_by_sender on call_taken (sender, sender_id);
create index if not exists call_in_sight on call_taken (in_sight);
