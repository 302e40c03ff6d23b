-- The reader's context, and how a table is guarded. Statements are parted by empty lines and run one by one.
create function set_context(organisation uuid, actor text, sight text) returns void language plpgsql as $$
begin
  -- "set local" and not set_config(): only the former reaches the workers of a distributed database. One setting for all
  -- three, parted by a sign that none of them holds: each "set" costs its planning.
  execute format('set local remo.context = %L', concat_ws('|', coalesce(organisation::text, ''), coalesce(actor, ''), case when sight = 'cases' then organisation::text else '' end));
end $$;

-- An unset context is null, and null equals nothing: no row.
create function current_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(split_part(current_setting('remo.context', true), '|', 1), '')::uuid $$;

-- The same for tables of cases and customers: null for an actor who may not see these at all, such as an administrator
-- without an area role. An equality of its own, and not a second condition: PostgreSQL then asks once a statement, not once a row.
create function organisation_of_cases() returns uuid language sql stable parallel safe as
$$ select nullif(split_part(current_setting('remo.context', true), '|', 3), '')::uuid $$;

-- Turns row-level security on for everybody, the owner included, and lets the application do what is listed, within its organisation.
create procedure guard(guarded text, may text, only_rows text default 'organisation_id = current_organisation()') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', guarded);
  execute format('alter table %I force row level security', guarded);
  execute format('create policy own_organisation on %I using (%s) with check (%s)', guarded, only_rows, only_rows);
  execute format('grant %s on %I to remo_app', may, guarded);
end $$;
