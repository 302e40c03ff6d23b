-- One run of an importer, and what it left: each imported case with its own counts, which verify proves against the journal.
create table imports (
  organisation_id uuid not null, id uuid not null, source text not null, started_at timestamptz not null, finished_at timestamptz,
  version int not null, hash bytea not null,
  primary key (organisation_id, id)
);

call guard('imports', 'select, insert, update', 'organisation_id = organisation_of_cases()');

create table imported_cases (
  organisation_id uuid not null, source text not null, external_id text not null, case_id uuid not null, import_id uuid not null,
  rows int not null, handoffs int not null, unregistered int not null, rows_hash bytea not null,
  primary key (organisation_id, source, external_id), unique (organisation_id, case_id),
  foreign key (organisation_id, case_id) references cases (organisation_id, id), foreign key (organisation_id, import_id) references imports (organisation_id, id)
);

create index imported_cases_of_import on imported_cases (organisation_id, import_id);

call guard('imported_cases', 'select, insert, update', 'organisation_id = organisation_of_cases()');

-- Which of our areas and people a source means by its own names. `names` is "area" or "person".
create table imported_names (
  organisation_id uuid not null, source text not null, names text not null, external_id text not null, id uuid not null,
  primary key (organisation_id, source, names, external_id)
);

call guard('imported_names', 'select, insert', 'organisation_id = organisation_of_cases()');
