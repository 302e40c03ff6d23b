-- What the house names itself, in its own order: kinds of case, their reasons, stages, endings, tags, and own fields (list 'fields', of a kind).
-- Never deleted: what is put away is offered no more, and cases keep it. "field" says what an own field holds.
create table list_items (
  organisation_id uuid not null, id uuid not null, list text not null check (list in ('kinds', 'reasons', 'stages', 'endings', 'tags', 'fields')),
  place int not null, name_es text, name_en text, of_id uuid, stands_for text, colour text, field jsonb, put_away_at timestamptz,
  version int not null, hash bytea not null,
  primary key (organisation_id, id), foreign key (organisation_id, of_id) references list_items (organisation_id, id),
  check (num_nonnulls(name_es, name_en) > 0)
);

create index list_items_in_order on list_items (organisation_id, list, place);

call guard('list_items', 'select, insert, update');

-- What is said of a case beside its words: null where nothing is said, and for a priority like any other. No index, and nothing of it in those of lists:
-- describing a case touches none. "own_values" holds codes, and content ids of what was written.
alter table cases add column kind_id uuid, add column reason_id uuid, add column stage_id uuid,
  add column priority text check (priority in ('low', 'high', 'urgent')), add column tag_ids uuid[], add column own_values jsonb, add column ending_item_id uuid;

-- What an area asks of a case before a relay may be offered to it: codes, and ids of own fields.
create table area_demands (
  organisation_id uuid not null, area_id uuid not null, demands text[] not null, version int not null, hash bytea not null,
  primary key (organisation_id, area_id), foreign key (organisation_id, area_id) references areas (organisation_id, id)
);

call guard('area_demands', 'select, insert, update');
