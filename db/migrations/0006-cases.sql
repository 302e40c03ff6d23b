-- One need of one customer. Columns that end in _content_id hold where the words are; subject, goal and customer_name repeat words for lists.
-- Lists of open cases stand in the order of asked_at, which our own replies and notes do not move: such an update touches no index.
-- Messages have no rows of their own: the journal and content hold all of them, and a case is read from there. No foreign keys to what
-- nobody may delete: each insert would lock the row of its area, which all share; verify looks for cases whose area or customer is not there.
create table cases (
  organisation_id uuid not null, id uuid not null, key text collate "C" not null, source_record_id uuid not null, customer_id uuid not null,
  customer_name text, subject text not null, goal text, subject_content_id uuid not null, need_content_id uuid, goal_content_id uuid, channel text,
  holder_area_id uuid not null, holder_person_id uuid, owner_person_id uuid not null,
  offered_to_area_id uuid, offer_id uuid, offer_due_at timestamptz, came_back text check (came_back in ('returned', 'expired')),
  opened_at timestamptz not null, changed_at timestamptz not null, asked_at timestamptz not null, closed_at timestamptz, closed_by uuid, ending text, goal_reached text,
  version int not null, hash bytea not null,
  primary key (organisation_id, id), unique (organisation_id, key),
  check ((offered_to_area_id is null) = (offer_id is null) and (offer_id is null) = (offer_due_at is null)),
  check ((closed_at is null) = (ending is null))
) with (fillfactor = 90);

create index cases_open_by_area on cases (organisation_id, holder_area_id, asked_at desc, id desc) where closed_at is null;

create index cases_open_by_person on cases (organisation_id, holder_person_id, asked_at desc, id desc) where closed_at is null;

create index cases_offered on cases (organisation_id, offered_to_area_id, offer_due_at, id) where offered_to_area_id is not null;

create index cases_open on cases (organisation_id, asked_at desc, id desc) where closed_at is null;

create index cases_closed on cases (organisation_id, closed_at desc, id desc) where closed_at is not null;

call guard('cases', 'select, insert, update', 'organisation_id = organisation_of_cases()');

-- An offer is answered once: by whom and when, instead of a status that nobody can date.
create table handoffs (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, from_area_id uuid not null, to_area_id uuid not null,
  offered_by uuid, offered_at timestamptz not null, due_at timestamptz, with_owner boolean not null, imported boolean not null,
  wants_content_id uuid, tried_content_id uuid, lacking_content_id uuid, reason_content_id uuid,
  answered_by uuid, accepted_at timestamptz, returned_at timestamptz, recalled_at timestamptz, expired_at timestamptz,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases (organisation_id, id),
  check (num_nonnulls(accepted_at, returned_at, recalled_at, expired_at) <= 1)
);

create index handoffs_of_case on handoffs (organisation_id, case_id, offered_at desc);

call guard('handoffs', 'select, insert, update', 'organisation_id = organisation_of_cases()');

-- Told to one person, by a reader of the journal; put aside when read.
create table notices (
  organisation_id uuid not null, id uuid not null, person_id uuid not null, kind text not null, case_id uuid not null, area_id uuid not null, position bigint not null,
  at timestamptz not null, read_at timestamptz,
  primary key (organisation_id, id), unique (organisation_id, person_id, position),
  foreign key (organisation_id, person_id) references people (organisation_id, id), foreign key (organisation_id, case_id) references cases (organisation_id, id)
);

create index notices_unread on notices (organisation_id, person_id, at desc) where read_at is null;

call guard('notices', 'select, insert, update', 'organisation_id = organisation_of_cases()');
