-- Each check is read and prepared anew by each statement that writes a row. What stands in a case follows from its entries, which are checked
-- before they are written, are parsed at each reading, and are replayed by "remo verify": the truth, journal and content, keeps its checks.
alter table cases
  drop constraint if exists cases_came_back_check, drop constraint if exists cases_priority_check,
  drop constraint if exists cases_check, drop constraint if exists cases_check1;

-- The oldest source record of a customer is the first of its index.
drop index source_records_of_customer;

create index source_records_of_customer on source_records (organisation_id, customer_id, received_at, id);
