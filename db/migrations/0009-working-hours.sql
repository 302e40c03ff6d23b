-- When the house, its areas and its people work. "hours" holds the spans of each weekday in minutes since midnight, by the clocks of
-- the organisation's zone; null means as whatever stands above: a person as the area, an area as the house, the house day and night.
alter table organisation_settings
  add column name_content_id uuid, add column time_zone text not null default 'Europe/Madrid', add column country text not null default 'ES', add column hours jsonb;

-- The defaults were for the rows that are there: later ones say what they mean.
alter table organisation_settings alter column time_zone drop default, alter column country drop default;

create table holidays (
  organisation_id uuid not null, day date not null, name_content_id uuid not null,
  primary key (organisation_id, day)
);

call guard('holidays', 'select, insert, delete');

-- What an area does, and what it needs to take a case: words, so only where they are.
alter table areas add column does_content_id uuid, add column needs_content_id uuid, add column hours jsonb;

-- Off duty from an instant, and until another if one was said: when that has passed, the person is on duty, whatever stands here.
alter table people add column hours jsonb, add column off_duty_since timestamptz, add column off_duty_until timestamptz, add column deputy_person_id uuid;

create index people_by_deputy on people (organisation_id, deputy_person_id) where deputy_person_id is not null;

-- A notice may be about somebody and how many cases they left behind, instead of one case.
alter table notices alter column case_id drop not null, add column about_person_id uuid, add column cases int;

-- Whoever administers is told of that too, without seeing cases: what a notice says of a case is read from the case, under its own policy.
drop policy own_organisation on notices;

create policy own_organisation on notices using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
