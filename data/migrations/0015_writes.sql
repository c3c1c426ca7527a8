-- A state is compared with one word after the other: an IN of more than two is looked up in a table
-- that is made for it at every write. What a table checks cannot be altered by a statement: its
-- text is put right, as sqlite.org/lang_altertable.html has it.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
    'CHECK (state IN (''received'', ''registered'', ''in_review'', ''waiting'', ''reply_ready'', ''closed''))',
    'CHECK (state = ''received'' OR state = ''registered'' OR state = ''in_review'' OR state = ''waiting'' OR state = ''reply_ready'' OR state = ''closed'')')
WHERE type = 'table' AND name = 'claim';
UPDATE sqlite_schema SET sql = replace(sql,
    'CHECK (state IN (''requested'', ''active'', ''refused'', ''lifted'', ''executing'', ''rectified'', ''destroyed''))',
    'CHECK (state = ''requested'' OR state = ''active'' OR state = ''refused'' OR state = ''lifted'' OR state = ''executing'' OR state = ''rectified'' OR state = ''destroyed'')')
WHERE type = 'table' AND name = 'block';
UPDATE sqlite_schema SET sql = replace(sql,
    'CHECK (standing IN (''given'', ''withdrawn'', ''stopped'', ''withdrawal_refused''))',
    'CHECK (standing = ''given'' OR standing = ''withdrawn'' OR standing = ''stopped'' OR standing = ''withdrawal_refused'')')
WHERE type = 'table' AND name = 'consent';
PRAGMA writable_schema = RESET;
