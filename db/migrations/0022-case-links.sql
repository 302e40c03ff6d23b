-- Cases that belong together: a row for each side, as that side tells it. Two cases are linked once, in one way.
create table case_links (
  organisation_id uuid not null, case_id uuid not null, other_case_id uuid not null,
  how text not null check (how in ('related', 'follows', 'followedBy', 'duplicate')), linked_by uuid, linked_at timestamptz not null,
  primary key (organisation_id, case_id, other_case_id), foreign key (organisation_id, case_id) references cases (organisation_id, id),
  foreign key (organisation_id, other_case_id) references cases (organisation_id, id), check (case_id <> other_case_id)
);

call guard('case_links', 'select, insert, delete', 'organisation_id = organisation_of_cases()');
