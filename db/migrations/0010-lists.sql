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
