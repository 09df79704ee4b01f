-- The logbook (section 7). Owned by the database owner: the process only inserts and selects, so that it cannot change what it wrote.
create schema if not exists logboek;
create table if not exists logboek.logregels (
  -- An identity and not a serial: the role that inserts needs no right on a sequence.
  volgnummer bigint generated always as identity primary key,
  soort text not null check (soort in ('ACTOR', 'ADL', 'LDV')),
  moment text not null check (moment in ('VOORNEMEN', 'UITKOMST')),
  verantwoordelijke text not null check (verantwoordelijke ~ '^[0-9]{20}$'),
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
  -- P17 and P51: a token and a message count once.
  jti text unique,
  regel jsonb not null
);
create index if not exists logregels_trace on logboek.logregels (trace_id);
