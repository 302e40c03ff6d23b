-- The reader's context, and how a table is guarded. Statements are parted by empty lines and run one by one.
create function set_context(organisation uuid, actor text, sight text) returns void language plpgsql as $$
begin
  -- "set local" and not set_config(): only the former reaches the workers of a distributed database. One setting for all
  -- three, parted by a sign that none of them holds: each "set" costs its planning.
  execute format('set local remo.context = %L', concat_ws('|', coalesce(organisation::text, ''), coalesce(actor, ''), coalesce(sight, '')));
end $$;

-- An unset context is null, and null equals nothing: no row.
create function current_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(split_part(current_setting('remo.context', true), '|', 1), '')::uuid $$;

-- Whether the actor may see cases and customers at all; an administrator without an area role may not.
create function sees_cases() returns boolean language sql stable parallel safe as
$$ select coalesce(split_part(current_setting('remo.context', true), '|', 3), '') = 'cases' $$;

-- Turns row-level security on for everybody, the owner included, and lets the application do what is listed, within its organisation.
create procedure guard(guarded text, may text, only_rows text default 'organisation_id = current_organisation()') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', guarded);
  execute format('alter table %I force row level security', guarded);
  execute format('create policy own_organisation on %I using (%s) with check (%s)', guarded, only_rows, only_rows);
  execute format('grant %s on %I to remo_app', may, guarded);
end $$;
