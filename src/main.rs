//! The `tocayo` command: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    tocayo::cli::main()
}
