-- Messages that came in. Whose data such a claim is about and what it asks for is not known
-- before its triage.
ALTER TABLE claim ALTER COLUMN kind DROP NOT NULL;
ALTER TABLE claim ALTER COLUMN subject DROP NOT NULL;

-- What is known of a message beside its claim, whose text is the message's. `key` tells the same
-- message again: it is made of its Message-ID and what it says, or of all of its bytes.
CREATE TABLE message (
    claim        INTEGER PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
    operator     TEXT NOT NULL,
    key          BLOB NOT NULL CHECK (length(key) = 32),
    source       TEXT NOT NULL CHECK (source IN ('mail', 'web_form')),
    message_id   TEXT,
    sender_name  TEXT,
    sender_email TEXT,
    sender_phone TEXT,
    title        TEXT,
    sent         TEXT,
    remarks      TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_by_key ON message (operator, key);

-- Attachments live in the register, so that a backup and an erasure take them along. Without
-- bytes: more than a message may bring.
CREATE TABLE attachment (
    claim      INTEGER NOT NULL REFERENCES message (claim) ON DELETE CASCADE,
    n          INTEGER NOT NULL CHECK (n > 0),
    name       TEXT,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    bytes      BLOB CHECK (bytes IS NULL OR length(bytes) = size),
    PRIMARY KEY (claim, n)
) STRICT;

-- What was taken in stays as it came: it may be erased, not changed.
CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN
    SELECT RAISE (ABORT, 'what was taken in is not changed');
END;
