-- Since when a case waits for the customer: our first answer that they have not answered yet. Null while its holder must act.
alter table cases add column waits_since timestamptz;

-- What is there already, as replay has it. Forced policies would hide the rows from their owner.
alter table cases no force row level security;

alter table journal no force row level security;

update cases set waits_since = (
  select min(s.happened_at) from journal s where s.organisation_id = cases.organisation_id and s.stream = 'case-' || cases.id and s.kind = 'MessageSent'
    and s.version > coalesce((
      select max(a.version) from journal a where a.organisation_id = cases.organisation_id and a.stream = 'case-' || cases.id
        and a.kind in ('CaseOpened', 'CaseImported', 'MessageReceived', 'HandoffAccepted', 'HandoffReturned', 'HandoffExpired', 'CaseReopened', 'CaseClosed', 'StepImported')), 0))
where closed_at is null;

alter table journal force row level security;

alter table cases force row level security;

create index cases_unassigned on cases (organisation_id, holder_area_id, asked_at desc, id desc) where closed_at is null and holder_person_id is null;

create index cases_waiting on cases (organisation_id, holder_area_id, waits_since, id) where closed_at is null and waits_since is not null;
