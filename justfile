# The common commands; `just` alone lists them.

default:
    @just --list

# What a change must pass
ci:
    .ci/run

test *arguments:
    cargo test {{arguments}}

lint:
    cargo fmt --check
    cargo clippy --all-targets --all-features -- -D warnings

fmt:
    cargo fmt

docs:
    cargo doc --no-deps --all-features --open

bench *arguments:
    cargo bench {{arguments}}

# Scan the invented accounts
scan:
    cargo run --release -- scan fixtures/accounts.csv --out out

# Feed arbitrary bytes to a target (needs nightly and cargo-fuzz)
fuzz target seconds="60":
    cargo +nightly fuzz run {{target}} -- -max_total_time={{seconds}}
