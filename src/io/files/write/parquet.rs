//! `flags.parquet`: the columns of `flags.csv` with numbers in full, and the whole ledger as JSON.

use super::atomic::Atomic;
use super::flags::{FlagRow, FlagsFile, HEADER};
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use serde_json::Value;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Few enough to hold with their ledgers of some kilobytes each.
const ROWS_A_GROUP: usize = 16_384;

/// Columns of numbers; the others are texts.
const NUMBERS: [&str; 2] = ["probability", "match_weight"];
const LEDGER: &str = "ledger";

/// Writes `flags.parquet`.
pub struct FlagsParquet {
    output: SerializedFileWriter<Atomic>,
    /// The rows of the next group, column by column.
    texts: Vec<Vec<ByteArray>>,
    numbers: [Vec<f64>; NUMBERS.len()],
}

impl FlagsParquet {
    pub fn create(path: &Path) -> io::Result<Self> {
        let column = |name: &str| match NUMBERS.contains(&name) {
            true => format!("required double {name};"),
            false => format!("required binary {name} (utf8);"),
        };
        let columns: String = HEADER.into_iter().chain([LEDGER]).map(column).collect();
        let schema =
            parse_message_type(&format!("message flags {{ {columns} }}")).map_err(other)?;
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
        let (schema, properties) = (Arc::new(schema), Arc::new(properties.build()));
        let output = SerializedFileWriter::new(Atomic::create(path)?, schema, properties);
        Ok(FlagsParquet {
            output: output.map_err(other)?,
            texts: vec![Vec::new(); HEADER.len() + 1 - NUMBERS.len()],
            numbers: Default::default(),
        })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        if self.numbers[0].is_empty() {
            return Ok(());
        }
        let mut group = self.output.next_row_group()?;
        let (mut texts, mut numbers) = (self.texts.iter(), self.numbers.iter());
        for name in HEADER.into_iter().chain([LEDGER]) {
            match NUMBERS.contains(&name) {
                true => write_column::<DoubleType>(&mut group, numbers.next())?,
                false => write_column::<ByteArrayType>(&mut group, texts.next())?,
            }
        }
        group.close()?;
        self.texts.iter_mut().for_each(Vec::clear);
        self.numbers.iter_mut().for_each(Vec::clear);
        Ok(())
    }
}

impl FlagsFile for FlagsParquet {
    fn write(&mut self, row: &FlagRow<'_>, ledger: &Value) -> io::Result<()> {
        let ledger = ledger.to_string();
        let texts = [
            row.account_a,
            row.account_b,
            row.decision,
            row.reasons,
            row.against,
            row.clears_with,
            row.cluster_id,
            &ledger,
        ];
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.push(ByteArray::from(text));
        }
        for (column, number) in self
            .numbers
            .iter_mut()
            .zip([row.probability, row.match_weight])
        {
            column.push(number);
        }
        match self.numbers[0].len() < ROWS_A_GROUP {
            true => Ok(()),
            false => self.write_group().map_err(other),
        }
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.write_group().map_err(other)?;
        self.output.into_inner().map_err(other)?.commit()
    }
}

fn write_column<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, Atomic>,
    values: Option<&Vec<T::T>>,
) -> Result<(), ParquetError> {
    if let (Some(values), Some(mut column)) = (values, group.next_column()?) {
        let writer = column.typed::<T>();
        writer.write_batch(values, None, None)?;
        column.close()?;
    }
    Ok(())
}

fn other(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
