-- Words without the hard and the soft sign, which other spellings of a name leave out, and double
-- names as one word too: the words of an older register are made anew.
DROP TABLE subject_words;
CREATE VIRTUAL TABLE subject_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO subject_words (subject_words, rank) VALUES ('secure-delete', 1);
DELETE FROM name_word;
