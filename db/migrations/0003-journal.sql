-- Everything that happened, in commit order within an organisation. The application may add and read, nothing else.
create table journal (
  organisation_id uuid not null, position bigint not null, entries_after int not null,
  stream text collate "C" not null, version int not null, kind text not null,
  happened_at timestamptz not null, recorded_at timestamptz not null,
  person_id uuid, system text, area_id uuid, source_record_id uuid, case_id uuid,
  body jsonb not null, hash bytea not null,
  primary key (organisation_id, position),
  unique (organisation_id, stream, version),
  check (num_nonnulls(person_id, system) = 1)
);

call guard('journal', 'select, insert');

-- The last position, and a digest over all entries in order: without the outside seal it already shows a cut tail or a changed order.
create table journal_counters (
  organisation_id uuid primary key, position bigint not null, digest bytea not null
);

call guard('journal_counters', 'select, insert, update');

-- What people wrote, apart from the entries, so that it can be erased: words and salt become null.
create table content (
  organisation_id uuid not null, id uuid not null, salt bytea, words text, erased_at timestamptz,
  primary key (organisation_id, id), check ((salt is null) = (words is null))
);

call guard('content', 'select, insert, update');

-- Daily, over all entries since the seal before; a signed copy lies outside.
create table seals (
  organisation_id uuid not null, number int not null, sealed_on date not null, sealed_at timestamptz not null,
  first_position bigint not null, last_position bigint not null, entries bigint not null,
  entries_hash bytea not null, previous_hash bytea, hash bytea not null, signature bytea not null,
  primary key (organisation_id, number), unique (organisation_id, sealed_on)
);

call guard('seals', 'select, insert');

create table reader_cursors (
  organisation_id uuid not null, reader text not null, position bigint not null,
  primary key (organisation_id, reader)
);

call guard('reader_cursors', 'select, insert, update');

-- The answer to a command, for whoever asks the same again within two days.
create table idempotency (
  organisation_id uuid not null, actor text not null, key text not null, request_hash bytea not null, answer jsonb not null, answered_at timestamptz not null,
  primary key (organisation_id, actor, key)
);

call guard('idempotency', 'select, insert, delete');
