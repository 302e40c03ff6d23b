-- Who acts in this transaction: a person's id, or the name of a part of Remo.
create function current_actor() returns text language sql stable parallel safe as
$$ select split_part(current_setting('remo.context', true), '|', 2) $$;

-- What somebody uploaded and has not sent. Nothing that happened yet: no entry. Row first, bytes then: whatever is cut off in between
-- leaves a row that tells of it, and is swept after a day. Only its owner sees it, and the parts of Remo that tidy.
create table uploads (
  organisation_id uuid not null, id uuid not null, person_id uuid not null, name text not null, media_type text not null,
  begun_at timestamptz not null, bytes bigint, sha256 bytea,
  primary key (organisation_id, id), check ((bytes is null) = (sha256 is null))
);

create index uploads_by_age on uploads (organisation_id, begun_at);

call guard('uploads', 'select, insert, update, delete', 'organisation_id = organisation_of_cases() and (person_id::text = current_actor() or current_actor() like ''system:%'')');

-- What stands in a case. Its name is words, in content; its bytes lie in a folder under its id.
create table files (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, name_content_id uuid not null, media_type text not null,
  bytes bigint not null, sha256 bytea not null,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases (organisation_id, id)
);

create index files_of_case on files (organisation_id, case_id);

call guard('files', 'select, insert', 'organisation_id = organisation_of_cases()');

-- What somebody is writing and has not sent: theirs alone, whatever they may administer. Empty when it was sent or taken back, so that an
-- older copy in another browser does not come back. No entry, and no foreign key: each key stroke would lock the row of the case.
create table drafts (
  organisation_id uuid not null, person_id uuid not null, case_id uuid not null, writing text not null check (writing in ('reply', 'note', 'contact')),
  text text not null, channel text, seen int, file_ids uuid[] not null, hand uuid, written_at timestamptz not null,
  primary key (organisation_id, person_id, case_id, writing)
);

create index drafts_by_age on drafts (organisation_id, written_at);

call guard('drafts', 'select, insert, update, delete', 'organisation_id = organisation_of_cases() and (person_id::text = current_actor() or current_actor() like ''system:%'')');
