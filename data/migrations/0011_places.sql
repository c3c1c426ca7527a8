-- Everybody's place by name: a number between those of the neighbours, with room for others. The
-- indexes of words and of digits know people by it, so that whoever they find stands in the order
-- of names and a search may stop when a page is full.
CREATE TABLE name_place (
    place   INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL UNIQUE REFERENCES subject (id)
) STRICT;

DROP TABLE subject_words;
CREATE VIRTUAL TABLE subject_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_words (subject_words, rank) VALUES ('secure-delete', 1), ('usermerge', 2);
DROP TABLE subject_digits;
CREATE VIRTUAL TABLE subject_digits USING fts5 (
    digits, content = '', detail = none, columnsize = 0, prefix = '3',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_digits (subject_digits, rank) VALUES ('secure-delete', 1), ('usermerge', 2);
DELETE FROM name_word;
