-- How far the reply to a claim has come: prepared, sent, delivered, each with what shows it.
ALTER TABLE claim ADD COLUMN reply TEXT;
