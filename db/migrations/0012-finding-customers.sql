-- All words by which a customer is found, in one line: with those of `customer_words` found by one word, it is looked at for the others.
-- Null for a customer who was registered before there was such a line, until the house has written it.
alter table customers add column found_by text;

create index customers_to_index on customers (organisation_id, id) where found_by is null;

-- How words of names are misspelt: each with letters left out, as whoever searches leaves them out of what was typed. Written once a word, not once a customer.
create table customer_spellings (
  organisation_id uuid not null, form text collate "C" not null, word text collate "C" not null,
  primary key (organisation_id, form, word)
);

call guard('customer_spellings', 'select, insert', 'organisation_id = organisation_of_cases()');

-- Beside each word, how the customer's other words begin: of the many who have a frequent word, those who have the other one too are told in the index.
-- Null for words that were written before there was such a column: their customers are looked at themselves.
alter table customer_words add column beside text;

alter table customer_words drop constraint customer_words_pkey;

alter table customer_words add primary key (organisation_id, word, customer_id) include (beside);
