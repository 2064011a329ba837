//! The `tocayo` command.
fn main() {}
