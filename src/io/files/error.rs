//! What makes a whole file unusable, each with a sentence that says what to do.

use std::sync::Arc;

/// A file that cannot be read as a table. Messages name the file and the way out, never a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    #[error("{file}: cannot be opened ({source}); check the path and the permissions")]
    Open {
        file: Arc<str>,
        source: std::io::Error,
    },
    #[error("{file}: the file is empty; a table needs at least a header line")]
    Empty { file: Arc<str> },
    #[error("{file}: this is {what}, not a table; {advice}")]
    NotATable {
        file: Arc<str>,
        what: &'static str,
        advice: &'static str,
    },
    #[error(
        "{file}: {what} is not supported by this build; install tocayo with the feature \
         `{feature}`, or convert the file to plain CSV"
    )]
    FeatureOff {
        file: Arc<str>,
        what: &'static str,
        feature: &'static str,
    },
    #[error(
        "{file}: reading broke off {} ({source}); the file is damaged or incomplete, so fetch or \
         export it again", after(.line)
    )]
    Broken {
        file: Arc<str>,
        /// The last line that was read whole; 0 if none was.
        line: u64,
        source: std::io::Error,
    },
    #[error("{file}:{line}: {reason}")]
    Row {
        file: Arc<str>,
        line: u64,
        reason: &'static str,
    },
    #[error("{file}: the Parquet file cannot be read ({reason}); write it again")]
    Parquet { file: Arc<str>, reason: String },
    #[error(
        "{file}: its columns are not those of the earlier run; scan it again, or give the file \
         that was scanned"
    )]
    OtherColumns { file: Arc<str> },
}

fn after(line: &u64) -> String {
    match line {
        0 => "near its beginning".to_owned(),
        line => format!("after line {line}"),
    }
}
