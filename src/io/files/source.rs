//! A file or standard input as plain bytes, whatever it was compressed with.

#[cfg(feature = "compression")]
mod packed;

use super::encoding::{self, Decoded};
use super::error::ReadError;
use encoding_rs::{Encoding, UTF_8};
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

/// How the bytes were packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    None,
    Gzip,
    Zstd,
}

/// An opened input: its first bytes, and the rest still to come.
pub struct Source {
    /// The path as given, or `standard input`.
    pub file: Arc<str>,
    pub compression: Compression,
    /// Up to [`PREFIX`] bytes, decompressed.
    pub prefix: Vec<u8>,
    /// What follows the prefix, decompressed.
    pub rest: Box<dyn Read>,
    /// The plain file, where there is one: Parquet needs to seek.
    pub path: Option<PathBuf>,
    pub how_far: HowFar,
}

/// How far a file was read, as it lies on the disk.
#[derive(Clone, Default)]
pub struct HowFar {
    bytes: Arc<AtomicU64>,
    /// `None` where nobody knows how much there is to read.
    of: Option<u64>,
    digest: Arc<OnceLock<String>>,
}

impl HowFar {
    /// The share that was read.
    pub fn share(&self) -> Option<f64> {
        let read = self.bytes.load(Ordering::Relaxed);
        self.of.map(|all| read as f64 / all.max(1) as f64)
    }

    /// A hash (blake3) of the file as it lies on the disk; `None` before its end.
    pub fn digest(&self) -> Option<&str> {
        self.digest.get().map(String::as_str)
    }
}

/// The same of a file that is not read as a table.
///
/// # Errors
/// Where it cannot be read.
pub fn digest(path: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

struct Counted<R> {
    input: R,
    how_far: HowFar,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.how_far.bytes.fetch_add(read as u64, Ordering::Relaxed);
        self.hasher.update(&buffer[..read]);
        if read == 0 && !buffer.is_empty() {
            let digest = &self.how_far.digest;
            digest.get_or_init(|| self.hasher.finalize().to_hex().to_string());
        }
        Ok(read)
    }
}

/// What standard input is called.
pub const STANDARD_INPUT: &str = "standard input";

/// How many bytes are looked at to tell formats, delimiters and encodings apart.
pub const PREFIX: usize = 256 * 1024;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

impl Source {
    /// Opens a path; `-` is standard input.
    pub fn open(path: &Path) -> Result<Source, ReadError> {
        if path == Path::new("-") {
            return Source::from_reader(STANDARD_INPUT, io::stdin());
        }
        let file: Arc<str> = path.to_string_lossy().into();
        let failed = |source| ReadError::Open {
            file: file.clone(),
            source,
        };
        let input = File::open(path).map_err(failed)?;
        let metadata = input.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(failed(io::Error::other("it is a folder")));
        }
        let mut source = Source::from_reader(&file, input)?;
        source.how_far.of = metadata.is_file().then_some(metadata.len());
        if source.compression == Compression::None {
            source.path = Some(path.to_owned());
        }
        Ok(source)
    }

    /// Takes any stream; `name` stands for the file in messages.
    pub fn from_reader(name: &str, input: impl Read + 'static) -> Result<Source, ReadError> {
        let file: Arc<str> = name.into();
        let how_far = HowFar::default();
        let mut input = Counted {
            input,
            how_far: how_far.clone(),
            hasher: blake3::Hasher::new(),
        };
        let broken = |broken| broken_off(&file, broken);
        let magic = read_up_to(&mut input, 4).map_err(broken)?;
        let compression = compression_of(&magic);
        let packed = Box::new(Cursor::new(magic).chain(input));
        let mut rest = unpack(packed, compression, &file)?;
        let prefix = read_up_to(&mut rest, PREFIX).map_err(broken)?;
        Ok(Source {
            file,
            compression,
            prefix,
            rest,
            path: None,
            how_far,
        })
    }

    /// The same in UTF-8, and the encoding that its text was in.
    pub fn decoded(self) -> Result<(Source, &'static Encoding), ReadError> {
        let encoding = encoding::guess(&self.prefix);
        if encoding == UTF_8 {
            return Ok((self, encoding));
        }
        let packed = Cursor::new(self.prefix).chain(self.rest);
        let mut rest = Decoded::new(packed, encoding);
        let prefix =
            read_up_to(&mut rest, PREFIX).map_err(|broken| broken_off(&self.file, broken))?;
        let rest = Box::new(rest);
        let decoded = Source {
            prefix,
            rest,
            ..self
        };
        Ok((decoded, encoding))
    }

    /// The whole stream from its first byte.
    pub fn into_stream(self) -> Box<dyn Read> {
        Box::new(Cursor::new(self.prefix).chain(self.rest))
    }
}

/// Reads until the limit or the end; where it breaks off, gives what was read before too.
fn read_up_to(input: &mut impl Read, limit: usize) -> Result<Vec<u8>, (Vec<u8>, io::Error)> {
    let mut bytes = Vec::new();
    match input.take(limit as u64).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err((bytes, error)),
    }
}

fn broken_off(file: &Arc<str>, (read, source): (Vec<u8>, io::Error)) -> ReadError {
    ReadError::Broken {
        file: file.clone(),
        line: memchr::memchr_iter(b'\n', &read).count() as u64,
        source,
    }
}

fn compression_of(magic: &[u8]) -> Compression {
    if magic.starts_with(GZIP) {
        Compression::Gzip
    } else if magic.starts_with(ZSTD) || is_skippable_frame(magic) {
        Compression::Zstd
    } else {
        Compression::None
    }
}

/// Zstandard files made in parallel begin with a frame to skip (RFC 8878 §3.1.2).
fn is_skippable_frame(magic: &[u8]) -> bool {
    matches!(magic, [0x50..=0x5f, 0x2a, 0x4d, 0x18])
}

#[cfg(feature = "compression")]
fn unpack(
    packed: Box<dyn Read>,
    compression: Compression,
    _file: &Arc<str>,
) -> Result<Box<dyn Read>, ReadError> {
    Ok(match compression {
        Compression::None => packed,
        Compression::Gzip => Box::new(packed::Gzip::new(packed)),
        Compression::Zstd => Box::new(packed::Zstd::new(packed)),
    })
}

#[cfg(not(feature = "compression"))]
fn unpack(
    packed: Box<dyn Read>,
    compression: Compression,
    file: &Arc<str>,
) -> Result<Box<dyn Read>, ReadError> {
    match compression {
        Compression::None => Ok(packed),
        Compression::Gzip | Compression::Zstd => Err(ReadError::FeatureOff {
            file: file.clone(),
            what: "a compressed file",
            feature: "compression",
        }),
    }
}
