-- A batch's records are added up in one pass over all of them, in the order of their key, so that
-- the index by entry, a fifth of the journal of a register that was imported, has no use.
DROP INDEX batch_row_of_entry;
