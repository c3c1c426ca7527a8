-- When a claim was closed and whether it kept its terms stands in its own row: a closing writes to
-- one row and one index more, not to a second table with another. (An IN would be looked up in a
-- table that is made for it at every write.)
ALTER TABLE claim ADD COLUMN closed_at INTEGER;
ALTER TABLE claim ADD COLUMN kept TEXT CHECK (kept = 'in_time' OR kept = 'late' OR kept = 'without_term');
UPDATE claim SET (closed_at, kept) = (SELECT closed_at, kept FROM closed_claim WHERE claim = id)
WHERE id IN (SELECT claim FROM closed_claim);
DROP TABLE closed_claim;
CREATE INDEX claim_closed ON claim (closed_at, kind, operator, kept) WHERE closed_at IS NOT NULL;

-- A closed claim has no date: a list by dates has it by its number, after all that are open, and
-- those have an index of their own.
DROP INDEX claim_in_order;
