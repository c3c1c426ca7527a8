//! The `qorgau` program.
fn main() {}
