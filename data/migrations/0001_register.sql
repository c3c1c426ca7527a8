-- The register. Dates are civil dates in the legal zone (YYYY-MM-DD), instants are
-- milliseconds since 1970 in UTC, lists are JSON. Claims and blocks are numbered by year:
-- id = year * 10000000 + n. `imported` commits to the row of a file that a record came from.

CREATE TABLE register (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The law, the policies and the calendar as they were applied, version by version: a new
-- program never moves a date by itself.
CREATE TABLE rule_file (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL CHECK (kind IN ('law', 'policy', 'calendar')),
    name       TEXT NOT NULL,
    version    TEXT NOT NULL,
    text       TEXT NOT NULL,
    applied_at INTEGER NOT NULL,
    UNIQUE (kind, name, version)
) STRICT;

CREATE TABLE subject (
    id              INTEGER PRIMARY KEY,
    reference       BLOB NOT NULL UNIQUE CHECK (length(reference) = 16),
    salt            BLOB NOT NULL CHECK (length(salt) = 16),
    imported        BLOB,
    version         INTEGER NOT NULL,
    operator        TEXT NOT NULL,
    external_id     TEXT,
    kind            TEXT NOT NULL CHECK (kind IN ('natural', 'legal')),
    surname         TEXT,
    given_name      TEXT,
    patronymic      TEXT,
    legal_name      TEXT,
    iin             TEXT,
    birth_date      TEXT,
    phones          TEXT NOT NULL,
    emails          TEXT NOT NULL,
    address         TEXT,
    representatives TEXT NOT NULL,
    registered_at   INTEGER NOT NULL,
    sort_name       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX subject_external ON subject (operator, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX subject_by_name ON subject (sort_name, id);

CREATE TABLE consent (
    id             INTEGER PRIMARY KEY,
    reference      BLOB NOT NULL UNIQUE CHECK (length(reference) = 16),
    salt           BLOB NOT NULL CHECK (length(salt) = 16),
    imported       BLOB,
    version        INTEGER NOT NULL,
    operator       TEXT NOT NULL,
    external_id    TEXT,
    subject        INTEGER NOT NULL REFERENCES subject (id),
    given          TEXT NOT NULL,
    valid_until    TEXT,
    third_parties  INTEGER,
    cross_border   INTEGER,
    public         INTEGER,
    data           TEXT NOT NULL,
    purposes       TEXT NOT NULL,
    policy_version TEXT,
    method         TEXT NOT NULL,
    proof          TEXT,
    events         TEXT NOT NULL,
    clocks         TEXT NOT NULL,
    standing       TEXT NOT NULL CHECK (standing IN ('given', 'withdrawn', 'stopped', 'withdrawal_refused')),
    due_on         TEXT,
    registered_at  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX consent_external ON consent (operator, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX consent_of_subject ON consent (subject, purposes, given);
CREATE INDEX consent_by_date ON consent (due_on IS NULL, due_on, id DESC);
CREATE INDEX consent_to_stop ON consent (due_on, id) WHERE standing = 'withdrawn';

CREATE TABLE block (
    id            INTEGER PRIMARY KEY,
    reference     BLOB NOT NULL UNIQUE CHECK (length(reference) = 16),
    salt          BLOB NOT NULL CHECK (length(salt) = 16),
    imported      BLOB,
    version       INTEGER NOT NULL,
    operator      TEXT NOT NULL,
    external_id   TEXT,
    subject       INTEGER NOT NULL REFERENCES subject (id),
    claim         INTEGER REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    requested_by  TEXT NOT NULL,
    ground        TEXT NOT NULL,
    scope         TEXT NOT NULL,
    received      TEXT NOT NULL,
    text          TEXT,
    state         TEXT NOT NULL CHECK (state IN ('requested', 'active', 'refused', 'lifted', 'executing', 'rectified', 'destroyed')),
    clocks        TEXT NOT NULL,
    registered_by TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    decided_by    TEXT,
    blocked_at    INTEGER,
    verify_until  TEXT,
    public_reason TEXT,
    ended         TEXT,
    due_on        TEXT,
    CHECK (state <> 'active' OR (blocked_at IS NOT NULL AND verify_until IS NOT NULL AND decided_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX block_external ON block (operator, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX block_of_subject ON block (subject);
-- While a batch is written, every new claim is looked for among the blocks that name one.
CREATE INDEX block_of_claim ON block (claim) WHERE claim IS NOT NULL;
CREATE INDEX block_open ON block (ifnull(due_on, '9999'), id) WHERE state IN ('requested', 'active', 'executing');

CREATE TABLE claim (
    id              INTEGER PRIMARY KEY,
    reference       BLOB NOT NULL UNIQUE CHECK (length(reference) = 16),
    salt            BLOB NOT NULL CHECK (length(salt) = 16),
    imported        BLOB,
    version         INTEGER NOT NULL,
    operator        TEXT NOT NULL,
    external_id     TEXT,
    kind            TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('received', 'registered', 'in_review', 'waiting', 'reply_ready', 'closed')),
    waiting_for     TEXT,
    subject         INTEGER NOT NULL REFERENCES subject (id),
    received        TEXT NOT NULL,
    registered_at   INTEGER NOT NULL,
    registered_by   TEXT NOT NULL,
    channel         TEXT,
    incoming_number TEXT,
    text            TEXT,
    demanded_by     TEXT,
    clocks          TEXT NOT NULL,
    assigned_to     TEXT,
    links           TEXT NOT NULL,
    closing         TEXT,
    due_on          TEXT,
    CHECK (state <> 'closed' OR closing IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX claim_external ON claim (operator, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX claim_of_subject ON claim (subject);
CREATE INDEX claim_open ON claim (ifnull(due_on, '9999'), id) WHERE state <> 'closed';
CREATE INDEX claim_untriaged ON claim (id) WHERE state = 'received';
CREATE INDEX claim_incoming ON claim (incoming_number) WHERE incoming_number IS NOT NULL;

-- The index of words lives here, in the same transaction: it is never stale, and no second
-- copy of erased data. Rows leave it by the 'delete' command with the old words.
CREATE VIRTUAL TABLE subject_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_words (subject_words, rank) VALUES ('secure-delete', 1);

-- Exact identifiers and their ends: `way` 0 is as written, 1 reversed.
CREATE TABLE identifier (
    text    TEXT NOT NULL,
    way     INTEGER NOT NULL CHECK (way IN (0, 1)),
    subject INTEGER NOT NULL,
    PRIMARY KEY (text, way, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    zone      TEXT NOT NULL,
    actor_uid INTEGER NOT NULL,
    actor     TEXT NOT NULL,
    action    TEXT NOT NULL,
    kind      TEXT,
    reference BLOB,
    version   INTEGER,
    seal      BLOB,
    fields    TEXT NOT NULL,
    digest    BLOB,
    nonce     BLOB NOT NULL CHECK (length(nonce) = 16),
    part      INTEGER NOT NULL,
    previous  BLOB NOT NULL CHECK (length(previous) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (nonce, part)
) STRICT;
CREATE INDEX journal_of_record ON journal (reference, seq) WHERE reference IS NOT NULL;

-- What the officer said to an entry. It may name people, so it stands beside the journal,
-- where it can be erased, and not in it.
CREATE TABLE note (
    seq  INTEGER PRIMARY KEY REFERENCES journal (seq),
    text TEXT NOT NULL
) STRICT;

-- The records that a batch made or changed; the batch's entry holds their digest.
CREATE TABLE batch_row (
    reference BLOB NOT NULL,
    seq       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    version   INTEGER NOT NULL,
    seal      BLOB NOT NULL,
    PRIMARY KEY (reference, seq, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_row_of_entry ON batch_row (seq);

-- The journal only grows. REPLACE would pass an UPDATE guard, so the place and the link to
-- the previous entry are checked on every insert.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is not changed');
END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is not deleted from');
END;
CREATE TRIGGER journal_follows BEFORE INSERT ON journal
WHEN new.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM journal)
  OR new.previous <> ifnull((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN
    SELECT RAISE (ABORT, 'the entry does not follow the last one');
END;
CREATE TRIGGER batch_row_no_update BEFORE UPDATE ON batch_row BEGIN
    SELECT RAISE (ABORT, 'the journal is not changed');
END;
CREATE TRIGGER batch_row_no_delete BEFORE DELETE ON batch_row BEGIN
    SELECT RAISE (ABORT, 'the journal is not deleted from');
END;

-- What a block forbids, for everybody and every program (art. 1(3)).
CREATE TRIGGER blocked_subject_not_changed
BEFORE UPDATE OF kind, surname, given_name, patronymic, legal_name, iin, birth_date, phones, emails, address ON subject
WHEN EXISTS (
    SELECT 1 FROM block, json_each(CASE WHEN scope = '"all"' THEN '["name","iin","birth_date","phone","email","address"]' ELSE json_extract(scope, '$.categories') END) AS category
    WHERE block.subject = old.id AND block.state = 'active'
      AND CASE category.value
            WHEN 'name' THEN old.kind IS NOT new.kind OR old.surname IS NOT new.surname OR old.given_name IS NOT new.given_name
                             OR old.patronymic IS NOT new.patronymic OR old.legal_name IS NOT new.legal_name
            WHEN 'iin' THEN old.iin IS NOT new.iin
            WHEN 'birth_date' THEN old.birth_date IS NOT new.birth_date
            WHEN 'phone' THEN old.phones IS NOT new.phones
            WHEN 'email' THEN old.emails IS NOT new.emails
            WHEN 'address' THEN old.address IS NOT new.address
            ELSE 0
          END
)
BEGIN
    SELECT RAISE (ABORT, 'the subject''s data are blocked');
END;
CREATE TRIGGER blocked_subject_not_deleted BEFORE DELETE ON subject
WHEN EXISTS (SELECT 1 FROM block WHERE block.subject = old.id AND block.state = 'active')
BEGIN
    SELECT RAISE (ABORT, 'the subject''s data are blocked');
END;
CREATE TRIGGER blocked_subject_no_new_consent BEFORE INSERT ON consent
WHEN EXISTS (
    SELECT 1 FROM block
    WHERE block.subject = new.subject AND block.state = 'active'
      AND (block.scope = '"all"' OR EXISTS (
            SELECT 1 FROM json_each(json_extract(block.scope, '$.categories')) AS covered, json_each(new.data) AS given
            WHERE covered.value = given.value))
)
BEGIN
    SELECT RAISE (ABORT, 'the subject''s data are blocked');
END;

-- A consent's events are only added to.
CREATE TRIGGER consent_events_only_grow BEFORE UPDATE OF events ON consent
WHEN json_array_length(new.events) < json_array_length(old.events)
  OR EXISTS (SELECT 1 FROM json_each(old.events) AS was
             WHERE was.value IS NOT (SELECT now.value FROM json_each(new.events) AS now WHERE now.key = was.key))
BEGIN
    SELECT RAISE (ABORT, 'a consent''s events are only added to');
END;

-- Four eyes, where the office asks for them, whoever writes.
CREATE TRIGGER block_four_eyes BEFORE UPDATE OF state ON block
WHEN new.state = 'active' AND old.state = 'requested' AND new.decided_by = new.registered_by
 AND EXISTS (SELECT 1 FROM setting WHERE key = 'dual_approval' AND value = 'on')
BEGIN
    SELECT RAISE (ABORT, 'the one who registered the request may not approve it');
END;
