-- A claim that came as a message is found by who sent it and by the words of its subject line. The
-- folded words stand beside the message, and the index follows them by itself, whoever writes or
-- erases a message: words leave it only under the text with which they came.
ALTER TABLE message ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE VIRTUAL TABLE message_words USING fts5 (
    words, content = '', detail = none, columnsize = 0, prefix = '1 2 3 4 5 6 7',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);
INSERT INTO message_words (rowid, words) SELECT claim, words FROM message;

CREATE TRIGGER message_found AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, words) VALUES (new.claim, new.words);
END;
CREATE TRIGGER message_found_anew AFTER UPDATE OF words ON message BEGIN
    INSERT INTO message_words (message_words, rowid, words) VALUES ('delete', old.claim, old.words);
    INSERT INTO message_words (rowid, words) VALUES (new.claim, new.words);
END;
CREATE TRIGGER message_forgotten AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, words) VALUES ('delete', old.claim, old.words);
END;
