-- The digits of ИИН and phones in overlapping fours, so that any part of a number is found;
-- they take the place of the ends of numbers alone.
DROP TABLE identifier;
CREATE VIRTUAL TABLE subject_digits USING fts5 (
    digits, content = '', detail = none, columnsize = 0, prefix = '3',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_digits (subject_digits, rank) VALUES ('secure-delete', 1);

-- Words without the hard and the soft sign, which other spellings of a name leave out, and double
-- names as one word too: the words of an older register are made anew.
DROP TABLE subject_words;
CREATE VIRTUAL TABLE subject_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_words (subject_words, rank) VALUES ('secure-delete', 1);

-- The words of names, each with the number of subjects who bear it: what a mistyped word is
-- compared with.
CREATE TABLE name_word (
    text     TEXT PRIMARY KEY,
    subjects INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every list in its order, so that any page of it is as near as the first.
DROP INDEX consent_by_date;
CREATE INDEX consent_in_order ON consent (ifnull(due_on, '9999'), id DESC);
CREATE INDEX block_in_order ON block (ifnull(due_on, '9999'), id);
CREATE INDEX claim_in_order ON claim (ifnull(due_on, '9999'), id);
