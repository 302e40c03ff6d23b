-- Areas, people and their roles. A state row carries the version and the hash of its stream's last entry.
create table organisation_settings (
  organisation_id uuid primary key, language text not null, version int not null, hash bytea not null
);

call guard('organisation_settings', 'select, insert, update');

create table areas (
  organisation_id uuid not null, id uuid not null, name text not null, kind text not null check (kind in ('own', 'unregistered')),
  accept_minutes int not null, takes_cases boolean not null, added_at timestamptz not null, version int not null, hash bytea not null,
  primary key (organisation_id, id), unique (organisation_id, name)
);

call guard('areas', 'select, insert, update');

-- "name" is a copy for lists of what the content row says. No foreign key to content: words are written after the rows that name them; verify looks.
create table people (
  organisation_id uuid not null, id uuid not null, name text not null, name_content_id uuid not null,
  active boolean not null, language text not null, theme text not null, added_at timestamptz not null, version int not null, hash bytea not null,
  primary key (organisation_id, id)
);

call guard('people', 'select, insert, update');

create table area_roles (
  organisation_id uuid not null, person_id uuid not null, area_id uuid not null, role text not null check (role in ('advisor', 'lead', 'manager')),
  primary key (organisation_id, person_id, area_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id), foreign key (organisation_id, area_id) references areas (organisation_id, id)
);

create index area_roles_of_area on area_roles (organisation_id, area_id);

call guard('area_roles', 'select, insert, delete');

create table house_roles (
  organisation_id uuid not null, person_id uuid not null, role text not null check (role in ('administrator', 'cxLead', 'auditor')),
  primary key (organisation_id, person_id, role), foreign key (organisation_id, person_id) references people (organisation_id, id)
);

call guard('house_roles', 'select, insert, delete');

-- Who calls, by the hash of a session's or a key's token: one round trip, read anew at each request, never kept.
create function actor_of(token bytea, instant timestamptz, idle interval) returns table (
  organisation_id uuid, person_id uuid, scopes text[], key_id uuid, areas jsonb, house text[], seen_at timestamptz, language text
) language plpgsql as $$
declare
  found_organisation uuid; found_person uuid; found_scopes text[]; found_key uuid; found_seen timestamptz;
begin
  select s.organisation_id, s.person_id, s.seen_at into found_organisation, found_person, found_seen
    from sessions s join accounts a on a.id = s.account_id
    where s.token_hash = token and s.ends_at > instant and s.seen_at > instant - idle and a.disabled_at is null;
  if not found then
    select k.organisation_id, k.person_id, k.scopes, k.id into found_organisation, found_person, found_scopes, found_key
      from api_keys k join accounts a on a.id = k.account_id
      where k.token_hash = token and k.expires_at > instant and k.revoked_at is null and a.disabled_at is null;
    if not found then return; end if;
  end if;
  perform set_context(found_organisation, found_person::text, '');
  return query select found_organisation, found_person, found_scopes, found_key,
    coalesce((select jsonb_agg(jsonb_build_object('area', r.area_id, 'role', r.role)) from area_roles r where r.organisation_id = found_organisation and r.person_id = found_person), '[]'::jsonb),
    coalesce((select array_agg(h.role order by h.role) from house_roles h where h.organisation_id = found_organisation and h.person_id = found_person), '{}'::text[]),
    found_seen, p.language
    from people p where p.organisation_id = found_organisation and p.id = found_person and p.active;
end $$;
