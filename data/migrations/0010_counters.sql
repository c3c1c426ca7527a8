-- How many blocks wait for a decision, and how many are past their review, without a look at their
-- rows: it is counted at every start, and whenever somebody has written.
CREATE INDEX block_to_decide ON block (id) WHERE state = 'requested';
CREATE INDEX block_in_check ON block (ifnull(due_on, '9999')) WHERE state = 'active';
