-- What officers have typed and not yet done, so that it outlives a dropped link. It is no act:
-- the journal knows nothing of it, and it goes when the act is done or given up. `record` is the
-- number acted on, or of the subject of whom a record is made; empty where a subject is entered.
CREATE TABLE draft (
    login    TEXT NOT NULL,
    errand   TEXT NOT NULL,
    record   TEXT NOT NULL,
    version  INTEGER,
    fields   TEXT NOT NULL CHECK (length(fields) <= 65536),
    typed_at INTEGER NOT NULL,
    nonce    BLOB NOT NULL CHECK (length(nonce) = 16),
    PRIMARY KEY (login, errand, record)
) STRICT, WITHOUT ROWID;
