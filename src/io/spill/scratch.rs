//! Numbers in a file of their own, which goes when they are no longer wanted.

use super::named;
use crate::record::scratch::{Place, Scratch};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Runs of numbers end to end in a file.
pub struct ScratchFile {
    path: PathBuf,
    writer: Mutex<Writer>,
    /// Handles that nobody reads with at the moment.
    readers: Mutex<Vec<File>>,
}

struct Writer {
    output: BufWriter<File>,
    /// Numbers written so far.
    len: u64,
    is_flushed: bool,
}

const NUMBER: u64 = size_of::<u64>() as u64;

impl ScratchFile {
    pub fn create(path: PathBuf) -> io::Result<Self> {
        let file = File::create(&path).map_err(|error| named(&path, &error))?;
        let output = BufWriter::with_capacity(1 << 20, file);
        Ok(ScratchFile {
            path,
            writer: Mutex::new(Writer {
                output,
                len: 0,
                is_flushed: true,
            }),
            readers: Mutex::new(Vec::new()),
        })
    }

    fn write(&self, bytes: &[u8], len: u64) -> io::Result<Place> {
        let mut writer = locked(&self.writer);
        writer.output.write_all(bytes)?;
        writer.is_flushed = false;
        let start = writer.len;
        writer.len += len;
        Ok(Place { start, len })
    }

    fn read_bytes(&self, place: Place) -> io::Result<Vec<u8>> {
        self.flush()?;
        let idle = locked(&self.readers).pop();
        let mut file = match idle {
            Some(file) => file,
            None => File::open(&self.path)?,
        };
        let mut bytes = vec![0; (place.len * NUMBER) as usize];
        file.seek(SeekFrom::Start(place.start * NUMBER))?;
        file.read_exact(&mut bytes)?;
        locked(&self.readers).push(file);
        Ok(bytes)
    }

    fn flush(&self) -> io::Result<()> {
        let mut writer = locked(&self.writer);
        if !writer.is_flushed {
            writer.output.flush()?;
            writer.is_flushed = true;
        }
        Ok(())
    }
}

impl Scratch for ScratchFile {
    fn put(&self, numbers: &[u64]) -> io::Result<Place> {
        let mut bytes = Vec::with_capacity(size_of_val(numbers));
        for number in numbers {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        let place = self.write(&bytes, numbers.len() as u64);
        place.map_err(|error| named(&self.path, &error))
    }

    fn read(&self, place: Place, into: &mut Vec<u64>) -> io::Result<()> {
        let bytes = self.read_bytes(place);
        let bytes = bytes.map_err(|error| named(&self.path, &error))?;
        let numbers = bytes.as_chunks().0.iter();
        into.extend(numbers.map(|bytes| u64::from_le_bytes(*bytes)));
        Ok(())
    }
}

impl Drop for ScratchFile {
    fn drop(&mut self) {
        // What cannot be removed now goes with the folder.
        let _ = fs::remove_file(&self.path);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
