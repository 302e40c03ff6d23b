-- What must be found before the organisation is known. Nothing else may live outside an organisation.
create table organisations (
  id uuid primary key, name text not null, founded_at timestamptz not null
);

grant select, insert on organisations to remo_app;

create table accounts (
  id uuid primary key, organisation_id uuid not null, person_id uuid not null, email text not null,
  password_hash text, disabled_at timestamptz, created_at timestamptz not null,
  -- A copy of the person's rights and language, changed together with them: each request reads them here, in one small statement.
  areas jsonb not null, house text[] not null, language text not null,
  -- Unique within an organisation only: an address that is taken elsewhere must not show.
  unique (email, organisation_id)
);

grant select, insert, update on accounts to remo_app;

-- The token itself is never kept: whoever reads this table cannot log in with it.
create table sessions (
  token_hash bytea primary key, account_id uuid not null references accounts, organisation_id uuid not null, person_id uuid not null,
  begun_at timestamptz not null, seen_at timestamptz not null, ends_at timestamptz not null
);

create index sessions_of_account on sessions (account_id);

grant select, insert, update, delete on sessions to remo_app;

create table invitations (
  token_hash bytea primary key, account_id uuid not null references accounts, expires_at timestamptz not null, used_at timestamptz
);

grant select, insert, update on invitations to remo_app;

create table api_keys (
  token_hash bytea primary key, id uuid not null unique, organisation_id uuid not null, person_id uuid not null, account_id uuid not null references accounts,
  name text not null, scopes text[] not null, ending text not null, created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz
);

grant select, insert, update on api_keys to remo_app;

-- One row a window of fifteen minutes and subject (an account or an address, hashed): counted before the password is looked at.
create table log_in_attempts (
  subject_hash bytea not null, window_at timestamptz not null, attempts int not null, primary key (subject_hash, window_at)
);

grant select, insert, update, delete on log_in_attempts to remo_app;
