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
