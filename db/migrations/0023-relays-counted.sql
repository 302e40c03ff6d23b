-- Relays of a period, counted and listed by when they were offered. None of these columns changes with the answer: an answer touches no index.
create index handoffs_offered on handoffs (organisation_id, offered_at desc, id desc) where not imported;
