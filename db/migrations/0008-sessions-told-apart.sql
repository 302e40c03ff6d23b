-- What the browser said of itself when a session began, so that its owner can tell one from another.
alter table sessions add column agent text;
