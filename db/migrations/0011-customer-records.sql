-- What a customer is beyond a name: how they want to be spoken to, and every further name, mail and telephone, and the ids of other systems.
-- name, mail and phone of `customers` are the first of each, by which lists show them. e164 is the telephone as every exchange understands it.
alter table customers
  add column kind text not null default 'person' check (kind in ('person', 'company')),
  add column phone_e164 text, add column phone_e164_content_id uuid,
  add column language text, add column prefers text, add column hours_from text, add column hours_until text, add column notes_content_id uuid,
  add column changed_at timestamptz,
  add check ((hours_from is null) = (hours_until is null));

alter table customers alter column kind drop default;

-- Those who were there before were changed last by their last entry. The owner is guarded like everybody, so the guard steps aside for this.
alter table customers no force row level security;

alter table journal no force row level security;

update customers c set changed_at = (select j.happened_at from journal j where j.organisation_id = c.organisation_id and j.stream = 'customer-' || c.id
  order by j.version desc limit 1);

alter table journal force row level security;

alter table customers force row level security;

alter table customers alter column changed_at set not null;

create index customers_changed on customers (organisation_id, changed_at desc, id desc);

-- The further names, mails and telephones from place 1 on, and the ids from place 0 on. Words are copies of what the content rows say.
create table customer_details (
  organisation_id uuid not null, customer_id uuid not null, about text collate "C" not null check (about in ('name', 'mail', 'phone', 'id')), place int not null,
  id_kind text, words text not null, content_id uuid not null, e164 text, e164_content_id uuid,
  primary key (organisation_id, customer_id, about, place), foreign key (organisation_id, customer_id) references customers (organisation_id, id),
  check ((id_kind is null) = (about <> 'id')), check ((e164 is null) = (e164_content_id is null))
);

call guard('customer_details', 'select, insert, delete', 'organisation_id = organisation_of_cases()');

-- The cases of one customer, the newest first. Nothing that happens in a case moves it here.
create index cases_of_customer on cases (organisation_id, customer_id, opened_at desc, id desc);
