-- Whether closed claims kept their terms, so that a year is told at a glance: judged from their
-- clocks in the same transaction that closes them, and made anew when one is reopened.
CREATE TABLE closed_claim (
    claim     INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    closed_at INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    operator  TEXT NOT NULL,
    kept      TEXT NOT NULL CHECK (kept IN ('in_time', 'late', 'without_term'))
) STRICT;
CREATE INDEX closed_claim_in_order ON closed_claim (closed_at, kind, operator, kept);
