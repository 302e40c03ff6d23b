-- The oldest source record of a customer is the first of its index: opening a case sorts nothing.
drop index source_records_of_customer;

create index source_records_of_customer on source_records (organisation_id, customer_id, received_at, id);
