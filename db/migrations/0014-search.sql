-- What cases are found by: one row for each part (64 entries) of a case, kept by a reader of the journal and made anew from journal and content.
-- A row is narrow, its words lie apart: the newest of many hits are found without reading the words of all.
create table search_documents (
  organisation_id uuid not null, case_id uuid not null, part int not null,
  -- The week of the opening, counted from 1970: see search_keys.
  slice int not null, opened_at timestamptz not null, sought tsvector not null,
  primary key (organisation_id, case_id, part), foreign key (organisation_id, case_id) references cases (organisation_id, id)
) with (toast_tuple_target = 128);

create index search_documents_by_slice on search_documents (organisation_id, slice);

call guard('search_documents', 'select, insert, update, delete', 'organisation_id = organisation_of_cases()');

-- The words of a part with organisation and week in front of each: the index then answers week by week, and what is frequent
-- costs no more than what stands in the newest weeks. Two organisations with the same six signs are told apart by the rows.
create function search_keys(organisation uuid, slice int, sought tsvector) returns tsvector language sql immutable parallel safe as
$$ select array_to_tsvector(string_to_array(
     right(organisation::text, 6) || slice || ' ' || array_to_string(tsvector_to_array(sought), E'\n' || right(organisation::text, 6) || slice || ' '), E'\n')) $$;

create index search_documents_by_key on search_documents using gin (search_keys(organisation_id, slice, sought)) with (gin_pending_list_limit = 1024);

-- All words that were ever written here, folded: what somebody who types, or mistypes, may have meant.
create table search_words (
  organisation_id uuid not null, word text collate "C" not null,
  primary key (organisation_id, word)
);

call guard('search_words', 'select, insert, delete', 'organisation_id = organisation_of_cases()');

-- Each of these words with one letter left out: two words that share such a form are one slip apart. Found by plain equality.
create table search_slips (
  organisation_id uuid not null, form text collate "C" not null, word text collate "C" not null,
  primary key (organisation_id, form, word)
);

call guard('search_slips', 'select, insert, delete', 'organisation_id = organisation_of_cases()');

-- Cases that have what is asked, those opened last first. "asked" is a tsquery in which § stands before each word; "phrases" is one
-- without. Runs past policies, for beneath them "@@" loses its index: so it shows no row itself, and asks for organisation and sight
-- where the policies do. Goes back week by week until enough were found. Whether words stand side by side is known only from
-- the words of a document: that is looked at in the newest 3,000 that have them at all; then a last row without an id says how far back that was.
create function search_cases(asked text, phrases text, ranked_by text, since timestamptz, until timestamptz, behind_case uuid, most int)
returns table (id uuid, part int, at timestamptz, rank real)
language plpgsql stable security definer set search_path = remo, pg_temp set enable_seqscan = off as $$
declare
  own constant uuid := organisation_of_cases();
  phrase constant tsquery := nullif(phrases, '')::tsquery;
  ranking constant tsquery := nullif(ranked_by, '')::tsquery;
  week int := coalesce(floor(extract(epoch from until) / 604800)::int, 1000000) + 1;
  first_week constant int := coalesce(floor(extract(epoch from since) / 604800)::int, -1000000);
  wanted int := least(most, 500);
  to_try int := case when phrase is null then wanted else 3000 end;
  cases uuid[];
  parts int[];
  instants timestamptz[];
  found_now int;
begin
  while wanted > 0 and to_try > 0 loop
    week := (select max(d.slice) from search_documents d where d.organisation_id = own and d.slice < week);
    exit when week is null or week < first_week;
    select array_agg(h.case_id), array_agg(h.part), array_agg(h.opened_at) into cases, parts, instants
    from (select d.case_id, d.opened_at, max(d.part) as part from search_documents d
          where d.organisation_id = own
            and search_keys(d.organisation_id, d.slice, d.sought) @@ replace(asked, '§', right(own::text, 6) || week || ' ')::tsquery
            and (since is null or d.opened_at >= since)
            and (until is null or d.opened_at < until or (d.opened_at = until and d.case_id < behind_case))
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

grant select on search_documents to remo_search;

grant execute on function organisation_of_cases() to remo_search;

grant create on schema remo to remo_search;

alter function search_cases(text, text, text, timestamptz, timestamptz, uuid, int) owner to remo_search;

revoke create on schema remo from remo_search;

revoke execute on function search_cases(text, text, text, timestamptz, timestamptz, uuid, int) from public;

grant execute on function search_cases(text, text, text, timestamptz, timestamptz, uuid, int) to remo_app;
