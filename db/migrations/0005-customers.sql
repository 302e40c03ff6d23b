-- A customer is reached through source records: what each system says of them, kept as it came.
create table customers (
  organisation_id uuid not null, id uuid not null, name text, mail text, phone text,
  name_content_id uuid, mail_content_id uuid, phone_content_id uuid, since timestamptz not null, version int not null, hash bytea not null,
  primary key (organisation_id, id)
);

call guard('customers', 'select, insert, update', 'organisation_id = organisation_of_cases()');

create table source_records (
  organisation_id uuid not null, id uuid not null, system text not null, external_id text not null, customer_id uuid not null, received_at timestamptz not null,
  primary key (organisation_id, id), unique (organisation_id, system, external_id),
  foreign key (organisation_id, customer_id) references customers (organisation_id, id)
);

create index source_records_of_customer on source_records (organisation_id, customer_id);

call guard('source_records', 'select, insert, update', 'organisation_id = organisation_of_cases()');

-- Search as one types, by plain comparison of text, which keeps its index beneath row-level security.
create table customer_words (
  organisation_id uuid not null, word text collate "C" not null, customer_id uuid not null,
  primary key (organisation_id, word, customer_id), foreign key (organisation_id, customer_id) references customers (organisation_id, id)
);

call guard('customer_words', 'select, insert, delete', 'organisation_id = organisation_of_cases()');
