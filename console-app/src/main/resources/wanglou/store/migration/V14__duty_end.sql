alter table unit add column duty_ends timestamp with time zone;
