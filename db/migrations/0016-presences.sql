-- Who has a case open now, and whether they write. Nothing that happened: no entry, gone with a crash, and nothing of it lasts.
-- No foreign keys: each sign of life would lock the row of the case that others change.
create unlogged table presences (
  organisation_id uuid not null, case_id uuid not null, person_id uuid not null, writes boolean not null, seen_at timestamptz not null,
  primary key (organisation_id, case_id, person_id)
);

call guard('presences', 'select, insert, update, delete', 'organisation_id = organisation_of_cases()');
