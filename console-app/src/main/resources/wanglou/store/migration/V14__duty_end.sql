alter table unit add column if not exists duty_ends timestamp with time zone;
