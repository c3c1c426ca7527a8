//! A register of the sample journals, and what a colleague's process asks of it and does to it.

use std::process::{Command, Output};

use serde_json::Value;

use crate::register::Register;
use crate::seat::{PROGRAM, surroundings};

/// The journals of two operators, imported by the program's own commands on a register marked
/// for tests.
pub fn register_of_samples() -> Register {
    let register = Register::empty();
    run(&register, &["init", "--test", "--operator", "iticket,reco"]);
    for operator in ["iticket", "reco"] {
        for (kind, file) in [
            ("subjects", "subjects.csv"),
            ("consents", "consents.csv"),
            ("blocks", "blocks.csv"),
            ("claims", "claims.jsonl"),
        ] {
            let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/samples");
            let file = format!("{samples}/{operator}/{file}");
            let rejects = register.folder.path().join("rejected.csv");
            let rejects = rejects.to_str().unwrap();
            let import = ["import", kind, &file, "--operator", operator];
            let output = run(&register, &[&import[..], &["--rejects", rejects]].concat());
            // The journals have the mistakes of real ones: a part of them is rejected.
            assert_eq!(output.status.code(), Some(3), "{kind}");
        }
    }
    register
}

/// Runs a command as another process on the same register.
pub fn run(register: &Register, arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env_clear();
    command.envs(surroundings(register));
    let output = command.output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    let done = matches!(output.status.code(), Some(0 | 3));
    assert!(done, "{arguments:?}: {complaint}");
    output
}

/// A record as `show` prints it for scripts.
pub fn show(register: &Register, number: &str) -> Value {
    let output = run(register, &["show", number, "--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}
