-- The logbook in PostgreSQL. The role of the process may add and read, and nothing else; the owner never runs the process.
CREATE SCHEMA logboek;
CREATE TABLE logboek.logregels (
  volgnummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  soort text NOT NULL CHECK (soort IN ('ACTOR', 'ADL', 'LDV')),
  moment text NOT NULL CHECK (moment IN ('VOORNEMEN', 'UITKOMST')),
  verantwoordelijke text NOT NULL, trace_id text NOT NULL, span_id text NOT NULL,
  jti text UNIQUE, regel jsonb NOT NULL);
