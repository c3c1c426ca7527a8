//! Qorgau: a terminal register for data-protection officers.
