//! Which file is meant by what an officer typed.

use std::env;
use std::path::{PathBuf, absolute};

/// The whole path, so that it can be told afterwards; as in a shell, `~` is the home of whoever
/// types.
pub(super) fn place(typed: &str) -> PathBuf {
    let home = env::var_os("HOME").map(PathBuf::from);
    let path = match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    };
    absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_is_whole_and_knows_its_home() {
        assert!(place("l.txt").is_absolute());
        assert_eq!(place("/a/l.txt"), PathBuf::from("/a/l.txt"));
        if let Some(home) = env::var_os("HOME")
            .map(PathBuf::from)
            .filter(|h| h.is_absolute())
        {
            assert_eq!(place("~/l.txt"), home.join("l.txt"));
        }
    }
}
