-- Beside a search that very many answer, the list itself is gone along for the rows of those who do:
-- whose each row is, its index tells.
DROP INDEX consent_in_order;
CREATE INDEX consent_in_order ON consent (ifnull(due_on, '9999'), id DESC, subject);
DROP INDEX block_in_order;
CREATE INDEX block_in_order ON block (ifnull(due_on, '9999'), id, subject);
