-- Who has open cases, and until when, is read from the indexes of these alone: their rows stand
-- anywhere in the file.
DROP INDEX claim_open;
CREATE INDEX claim_open ON claim (ifnull(due_on, '9999'), id, subject, state) WHERE state <> 'closed';
DROP INDEX block_open;
CREATE INDEX block_open ON block (ifnull(due_on, '9999'), id, subject, state)
    WHERE state IN ('requested', 'active', 'executing');
DROP INDEX consent_to_stop;
CREATE INDEX consent_to_stop ON consent (due_on, id, subject) WHERE standing = 'withdrawn';

-- The consents of those whom a search finds are put in order by their index, and only those that
-- are shown are read.
DROP INDEX consent_of_subject;
CREATE INDEX consent_of_subject ON consent (subject, purposes, given, due_on);

-- Blocks to decide, and those past their review, are not counted by themselves any more.
DROP INDEX block_to_decide;
DROP INDEX block_in_check;
