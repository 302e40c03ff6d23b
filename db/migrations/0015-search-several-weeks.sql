-- As before, and of several weeks at once while little is found: one week first, then twice as many each time. What is frequent still ends
-- in the newest week; what is rare asks 26 weeks in five statements. Each week is a look-up of its own ("offset 0"): joined, the words of every document
-- might be compared with those of every week.
create or replace function search_cases(asked text, phrases text, ranked_by text, since timestamptz, until timestamptz, behind_case uuid, most int)
returns table (id uuid, part int, at timestamptz, rank real)
language plpgsql stable security definer set search_path = remo, pg_temp set enable_seqscan = off as $$
declare
  own constant uuid := organisation_of_cases();
  phrase constant tsquery := nullif(phrases, '')::tsquery;
  ranking constant tsquery := nullif(ranked_by, '')::tsquery;
  before_week int := coalesce(floor(extract(epoch from until) / 604800)::int, 1000000) + 1;
  first_week constant int := coalesce(floor(extract(epoch from since) / 604800)::int, -1000000);
  weeks int := 1;
  wanted int := least(most, 500);
  to_try int := case when phrase is null then wanted else 3000 end;
  cases uuid[];
  parts int[];
  instants timestamptz[];
  found_now int;
  last_week int;
begin
  while wanted > 0 and to_try > 0 loop
    last_week := (select max(d.slice) from search_documents d where d.organisation_id = own and d.slice < before_week);
    exit when last_week is null or last_week < first_week;
    before_week := greatest(last_week - weeks + 1, first_week);
    weeks := least(weeks * 2, 64);
    select array_agg(h.case_id), array_agg(h.part), array_agg(h.opened_at) into cases, parts, instants
    from (select d.case_id, d.opened_at, max(d.part) as part
          from generate_series(before_week, last_week) w
          cross join lateral (
            select d.case_id, d.opened_at, d.part from search_documents d
            where d.organisation_id = own
              and search_keys(d.organisation_id, d.slice, d.sought) @@ replace(asked, '§', right(own::text, 6) || w || ' ')::tsquery
              and (since is null or d.opened_at >= since)
              and (until is null or d.opened_at < until or (d.opened_at = until and d.case_id < behind_case))
            offset 0) d
          group by d.case_id, d.opened_at
          order by d.opened_at desc, d.case_id desc limit to_try) h;
    continue when cases is null;
    return query
      select h.case_id, h.part, h.opened_at, coalesce(ts_rank('{0.1, 0.3, 0.6, 1.0}', r.sought, ranking, 1), 0)
      from unnest(cases, parts, instants) with ordinality h (case_id, part, opened_at, place)
      cross join lateral (select w.sought from search_documents w
                          where w.organisation_id = own and w.case_id = h.case_id and w.part = h.part and (phrase is null or w.sought @@ phrase)) r
      order by h.place limit wanted;
    get diagnostics found_now = row_count;
    wanted := wanted - found_now;
    to_try := case when phrase is null then wanted else to_try - cardinality(cases) end;
  end loop;
  if phrase is not null and to_try <= 0 and wanted > 0 then
    return query select null::uuid, 0, instants[cardinality(instants)], 0::real;
  end if;
end $$;

-- What was written lately waits in a list that every look into the index reads whole: a short one.
alter index search_documents_by_key set (gin_pending_list_limit = 64);
