-- The orders that officers choose, each for the open cases alone too: those are a few among all.
CREATE INDEX claim_by_received ON claim (received, id);
CREATE INDEX claim_open_by_received ON claim (received, id) WHERE state <> 'closed';
CREATE INDEX claim_open_by_number ON claim (id) WHERE state <> 'closed';
CREATE INDEX block_open_by_number ON block (id) WHERE state IN ('requested', 'active', 'executing');
