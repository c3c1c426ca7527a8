//! The `qorgau` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    qorgau::cli::main()
}
