//! Tables of accounts in, tables of findings out.
//!
//! ```
//! use tocayo::io::files::columns::{settings::TableSettings, understand};
//! use tocayo::io::files::{rejected::SeenIds, table::Table};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let csv = "id;nombre;apellidos;fnac\n7;Ana;Ruiz Gil;25/12/1990\n7;Eva;Paz;1/2/1991\n";
//! let table = Table::from_reader("accounts.csv", csv.as_bytes())?;
//! let mapping = understand(&table, &TableSettings::default())?;
//! assert_eq!(mapping.says[1], "given_name ← nombre");
//!
//! let (mut seen, mut rejected, mut kept) = (SeenIds::default(), Vec::new(), 0);
//! for batch in table {
//!     let batch = batch?;
//!     rejected.extend_from_slice(batch.rejected());
//!     for row in batch.rows() {
//!         let admitted = mapping.record(row).and_then(|record| {
//!             seen.admit(row.file(), row.line(), &record.account_id)?;
//!             Ok(record)
//!         });
//!         match admitted {
//!             Ok(_record) => kept += 1,
//!             Err(one) => rejected.push(one),
//!         }
//!     }
//! }
//! assert_eq!((kept, &*rejected[0].reason), (1, "same id as line 2"));
//! # Ok(())
//! # }
//! ```

pub mod error;
pub mod rejected;
pub mod source;
pub mod encoding;
pub mod batch;
pub mod delimited;
pub mod json_lines;
pub mod parquet;
pub mod table;
pub mod listing;
pub mod labels;
pub mod columns;
pub mod write;
