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
