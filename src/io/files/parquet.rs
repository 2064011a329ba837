//! Parquet through its record interface, without Arrow.

#[cfg(feature = "parquet")]
pub use with_feature::Parquet;

/// The first bytes of every Parquet file.
pub const MAGIC: &[u8] = b"PAR1";

#[cfg(feature = "parquet")]
mod with_feature {
    use super::super::batch::{Batch, Place, Span};
    use super::super::error::ReadError;
    use super::super::source::Source;
    use super::super::table::distinct;
    use jiff::{SignedDuration, Timestamp, civil::Date};
    use parquet::basic::{Compression, LogicalType, TimeUnit};
    use parquet::errors::ParquetError;
    use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
    use parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
    use parquet::record::{Field, Row, reader::RowIter};
    use parquet::schema::types::Type;
    use std::fmt::Write;
    use std::fs::File;
    use std::io::Read;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::Arc;

    const BATCH_ROWS: usize = 5_000;

    /// A Parquet table being read.
    pub struct Parquet {
        file: Arc<str>,
        pub headers: Vec<String>,
        rows: RowIter<'static>,
        /// Columns of moments in nanoseconds, which the record interface knows as mere numbers.
        nanos: Vec<bool>,
        number: u64,
    }

    impl Parquet {
        /// Opens the file; a stream is read into memory first, since Parquet begins at its end.
        pub fn new(source: Source) -> Result<Self, ReadError> {
            let file = source.file.clone();
            let broken = |source| ReadError::Broken {
                file: file.clone(),
                line: 0,
                source,
            };
            match &source.path {
                Some(path) => Parquet::read(file.clone(), File::open(path).map_err(broken)?),
                None => {
                    let mut bytes = Vec::new();
                    let read = source.into_stream().read_to_end(&mut bytes);
                    read.map_err(broken)?;
                    Parquet::read(file.clone(), bytes::Bytes::from(bytes))
                }
            }
        }

        fn read(file: Arc<str>, input: impl ChunkReader + 'static) -> Result<Self, ReadError> {
            let reader = guarded(&file, || SerializedFileReader::new(input))?;
            let schema = reader.metadata().file_metadata().schema_descr();
            let fields = schema.root_schema().get_fields();
            let headers: Vec<String> = fields.iter().map(|field| field.name().to_owned()).collect();
            let nanos: Vec<bool> = fields.iter().map(|field| is_in_nanos(field)).collect();
            if let Some(codec) = unsupported(reader.metadata()) {
                let reason = format!(
                    "its compression, {codec}, is not supported: Snappy, Gzip and Zstandard are"
                );
                return Err(ReadError::Parquet { file, reason });
            }
            Ok(Parquet {
                headers: distinct(&headers),
                rows: RowIter::from_file_into(Box::new(reader)),
                nanos,
                file,
                number: 0,
            })
        }

        /// The next rows; `None` at the end.
        pub fn next_batch(&mut self) -> Result<Option<Batch>, ReadError> {
            let mut batch = Batch::new(self.file.clone(), self.headers.len());
            while batch.len() < BATCH_ROWS {
                let rows = &mut self.rows;
                let Some(row) = guarded(&self.file, || rows.next().transpose())? else {
                    break;
                };
                self.number += 1;
                self.take(&mut batch, &row);
            }
            Ok((!batch.is_empty()).then_some(batch))
        }

        fn take(&self, batch: &mut Batch, row: &Row) {
            let first_cell = batch.cells.len();
            batch.places.push(Place {
                line: self.number,
                number: self.number,
            });
            for ((_, field), &is_in_nanos) in row.get_column_iter().zip(&self.nanos) {
                let cell = match field {
                    Field::Long(nanos) if is_in_nanos => push_instant(batch, *nanos),
                    _ => push_field(batch, field),
                };
                batch.cells.push(cell);
            }
            batch
                .cells
                .resize(first_cell + batch.width, Span::default());
        }
    }

    /// The reader of damaged files may panic (`RowIter::next` does, where a row group is bad); for
    /// us that is a damaged file like any other. What it was reading is not used again.
    fn guarded<T>(
        file: &Arc<str>,
        read: impl FnOnce() -> Result<T, ParquetError>,
    ) -> Result<T, ReadError> {
        let outcome = catch_unwind(AssertUnwindSafe(read));
        let damaged = || Err(ParquetError::General(String::new()));
        outcome
            .unwrap_or_else(|_| damaged())
            .map_err(|error| refused(file, &error))
    }

    fn refused(file: &Arc<str>, error: &ParquetError) -> ReadError {
        ReadError::Parquet {
            file: file.clone(),
            reason: match error {
                ParquetError::NYI(_) => "it uses a feature that is not supported".to_owned(),
                ParquetError::EOF(_) => "it is cut off".to_owned(),
                _ => "its structure is damaged".to_owned(),
            },
        }
    }

    /// What this library was built without, or has never read.
    fn unsupported(metadata: &ParquetMetaData) -> Option<&'static str> {
        let columns = metadata
            .row_groups()
            .iter()
            .flat_map(RowGroupMetaData::columns);
        columns
            .map(ColumnChunkMetaData::compression)
            .find_map(|codec| match codec {
                Compression::BROTLI(_) => Some("Brotli"),
                Compression::LZ4 | Compression::LZ4_RAW => Some("LZ4"),
                Compression::LZO => Some("LZO"),
                _ => None,
            })
    }

    /// What data frames keep their dates as.
    fn is_in_nanos(field: &Type) -> bool {
        let Some(LogicalType::Timestamp(moment)) = field.get_basic_info().logical_type_ref() else {
            return false;
        };
        field.is_primitive() && moment.unit == TimeUnit::NANOS
    }

    fn push_instant(batch: &mut Batch, nanos: i64) -> Span {
        let start = batch.text.len() as u32;
        // Writing to a string cannot fail.
        let _ = write_instant(&mut batch.text, SignedDuration::from_nanos(nanos));
        Span {
            start,
            end: batch.text.len() as u32,
        }
    }

    fn push_field(batch: &mut Batch, field: &Field) -> Span {
        let start = batch.text.len() as u32;
        // Writing to a string cannot fail.
        let _ = write_field(&mut batch.text, field);
        Span {
            start,
            end: batch.text.len() as u32,
        }
    }

    fn write_field(text: &mut String, field: &Field) -> std::fmt::Result {
        match field {
            Field::Null => Ok(()),
            Field::Str(value) => text.write_str(value),
            Field::Bytes(value) => text.write_str(std::str::from_utf8(value.data()).unwrap_or("")),
            Field::Date(days) => match day(*days) {
                Some(date) => write!(text, "{date}"),
                None => Ok(()),
            },
            Field::TimestampMillis(value) => {
                write_instant(text, SignedDuration::from_millis(*value))
            }
            Field::TimestampMicros(value) => {
                write_instant(text, SignedDuration::from_micros(*value))
            }
            // Tables from data frames keep whole numbers with gaps as floats: `612345678.0`.
            Field::Double(value) => write!(text, "{value}"),
            Field::Float(value) => write!(text, "{value}"),
            other => write!(text, "{other}"),
        }
    }

    fn day(days_from_epoch: i32) -> Option<Date> {
        let epoch = jiff::civil::date(1970, 1, 1);
        epoch
            .checked_add(
                jiff::Span::new()
                    .try_days(i64::from(days_from_epoch))
                    .ok()?,
            )
            .ok()
    }

    /// Midnight is a date: tables from data frames have no other type for it.
    fn write_instant(text: &mut String, since_epoch: SignedDuration) -> std::fmt::Result {
        let Ok(instant) = Timestamp::from_duration(since_epoch) else {
            return Ok(());
        };
        let written = instant.to_string();
        text.write_str(written.strip_suffix("T00:00:00Z").unwrap_or(&written))
    }
}

#[cfg(all(test, feature = "parquet"))]
mod tests;
