-- In how many minutes of its working time an area acts on what was asked of it. The default was for the areas that are there.
alter table areas add column act_minutes int not null default 480;

alter table areas alter column act_minutes drop default;

-- What its holder must act on, the longest asked first: what is overdue is the beginning of it, however much waits for customers. A reply takes
-- a case out, which touches no more than it did: what decides here decides in cases_waiting and cases_offered already.
create index cases_to_act on cases (organisation_id, holder_area_id, asked_at, id) where closed_at is null and waits_since is null and offered_to_area_id is null;

-- Lists by priority read those that have one from here, and the others in the order of asked_at: who sets a priority touches indexes, nobody else.
create index cases_by_priority on cases (organisation_id, holder_area_id, priority, asked_at, id) where closed_at is null and priority is not null;
