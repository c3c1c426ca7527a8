-- The words of names are counted of all names, as they are found: a firm's owner has one too. They
-- are counted anew from the rows.
DELETE FROM name_word;
