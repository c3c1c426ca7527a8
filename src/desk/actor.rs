//! Who the officer is, by the operating system's word and by nothing that can be forged.

use crate::domain::values::Role;
use crate::domain::workflow::Actor;

/// The user who runs the program. Environment variables are not asked: they can be forged.
pub fn current_actor() -> Actor {
    let uid = rustix::process::getuid().as_raw();
    let login = login_of(uid).unwrap_or_else(|| format!("uid-{uid}"));
    Actor {
        login,
        uid,
        role: Role::Officer,
    }
}

fn login_of(uid: u32) -> Option<String> {
    let users = std::fs::read_to_string("/etc/passwd").ok()?;
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let login = fields.next()?;
        (fields.nth(1)?.parse() == Ok(uid)).then(|| login.to_owned())
    })
}
