-- A subject for which another record of the same person stands: which one, and in `merged` what went
-- there, so that the two can be parted again. Such a row stays, out of every list and search.
ALTER TABLE subject ADD COLUMN merged_into INTEGER REFERENCES subject (id);
ALTER TABLE subject ADD COLUMN merged TEXT;
CREATE INDEX subject_merged ON subject (merged_into) WHERE merged_into IS NOT NULL;

-- Names in their order without those rows. The column is in the index for the condition's sake:
-- otherwise the row would be read for it.
DROP INDEX subject_by_name;
CREATE INDEX subject_by_name ON subject (sort_name, id, merged_into) WHERE merged_into IS NULL;

-- What a block forbids, for everybody and every program (art. 1(3)): no merging of data in its
-- scope, and no parting.
CREATE TRIGGER blocked_subject_not_merged BEFORE UPDATE OF merged_into ON subject
WHEN old.merged_into IS NOT new.merged_into AND EXISTS (
    SELECT 1 FROM block
    WHERE block.subject IN (old.id, old.merged_into, new.merged_into) AND block.state = 'active'
      AND (block.scope = '"all"' OR EXISTS (
            SELECT 1 FROM json_each(json_extract(block.scope, '$.categories')) AS category
            WHERE category.value IN ('name', 'iin', 'birth_date', 'phone', 'email', 'address')))
)
BEGIN
    SELECT RAISE (ABORT, 'the subject''s data are blocked');
END;
