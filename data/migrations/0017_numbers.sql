-- The numbers of subjects, by their places: the index of digits knows groups of four, and whoever
-- has all groups of a longer part is likely to have it. For certain it is these that tell.
CREATE TABLE subject_numbers (
    place   INTEGER PRIMARY KEY,
    numbers TEXT NOT NULL
) STRICT;
