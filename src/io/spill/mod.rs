//! A base that does not fit in memory: its segments, and notes to go on from, in one folder.
//!
//! ```text
//! run                      which run the folder is of
//! segment-0.accounts       accounts, as `Population::write_to` writes them
//! segment-0.state          how far the tables were read with it; without it the segment is not there
//! NAME.note                what a run noted for the next one, should it not finish
//! scratch-0                numbers of this run; no other one reads them
//! ```
//!
//! The folder holds what the tables hold. Only its owner may read it, and it is removed when the run is
//! done.

mod scratch;

use super::files::write::atomic::{self, Atomic};
use crate::record::base::{Base, Held};
use crate::record::population::Population;
use crate::record::scratch::Scratch;
use scratch::ScratchFile;
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use twox_hash::XxHash3_64;

/// The folder cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SpillError {
    #[error(
        "{folder}: another run has not finished here; go on with it by --resume, remove the folder, \
         or name another one with --spill"
    )]
    Unfinished { folder: String },
    #[error(
        "{folder}: the run that has not finished here is not this one: a table, the settings, the \
         model, the policy or the version differs; remove the folder, or name another one with --spill"
    )]
    OtherRun { folder: String },
    #[error("{folder}: the folder holds other things than a run; name another one with --spill")]
    Foreign { folder: String },
    #[error(transparent)]
    Damaged(io::Error),
    #[error("{folder}: {source}; --spill must name a folder that can be written, or made")]
    Io { folder: String, source: io::Error },
}

/// Segments of a base in a folder.
pub struct Spill {
    folder: PathBuf,
    /// The first row of each segment, then how many accounts there are.
    bounds: Vec<u32>,
    scratches: AtomicU32,
}

const RUN: &str = "run";

impl Spill {
    /// Opens the folder for a run, which `run` tells from any other. Where an earlier one did not finish,
    /// its segments and notes are there if they are wanted; if they are not, the folder must be empty.
    pub fn open(folder: &Path, run: &str, resume: bool) -> Result<Spill, SpillError> {
        let named = || folder.display().to_string();
        let failed = |source| SpillError::Io {
            folder: named(),
            source,
        };
        fs::create_dir_all(folder).map_err(failed)?;
        let is_empty = fs::read_dir(folder).map_err(failed)?.next().is_none();
        match fs::read(folder.join(RUN)) {
            Ok(_) if !resume => return Err(SpillError::Unfinished { folder: named() }),
            Ok(before) if before != run.as_bytes() => {
                return Err(SpillError::OtherRun { folder: named() });
            }
            Ok(_) => (),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            Err(_) if !is_empty => return Err(SpillError::Foreign { folder: named() }),
            Err(_) => write(&folder.join(RUN), run.as_bytes()).map_err(failed)?,
        }
        keep_private(folder).map_err(failed)?;
        let mut spill = Spill {
            folder: folder.to_owned(),
            bounds: vec![0],
            scratches: AtomicU32::new(0),
        };
        spill.sweep().map_err(failed)?;
        spill.find_segments().map_err(SpillError::Damaged)?;
        Ok(spill)
    }

    /// Appends a segment, with what tells how far the tables were read.
    pub fn push(&mut self, segment: &Population, state: &str) -> io::Result<()> {
        let at = self.segments();
        let path = self.accounts(at);
        write_with(&path, |file| segment.write_to(file))?;
        let rows = segment.len() as u32;
        write(&self.state(at), format!("{rows}\n{state}").as_bytes())?;
        self.bounds.push(self.end() + rows);
        Ok(())
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// How many segments there are.
    pub fn segments(&self) -> usize {
        self.bounds.len() - 1
    }

    /// What was given with this segment.
    pub fn state_of(&self, segment: usize) -> io::Result<String> {
        Ok(self.read_state(segment)?.1)
    }

    /// What to tell where [`Spill::state_of`] a segment makes no sense.
    pub fn damaged_state(&self, segment: usize) -> io::Error {
        damaged(&self.state(segment))
    }

    /// What was noted as text.
    pub fn recall_text(&self, name: &str) -> io::Result<Option<String>> {
        let path = self.folder.join(name);
        match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            text => text.map(Some).map_err(|error| unread(&path, &error)),
        }
    }

    /// What to tell where [`Spill::recall_text`] of this name makes no sense.
    pub fn damaged_text(&self, name: &str) -> io::Error {
        damaged(&self.folder.join(name))
    }

    /// Notes what is written for another run to go on from.
    pub fn note_text(
        &self,
        name: &str,
        text: impl FnOnce(&mut Atomic) -> io::Result<()>,
    ) -> io::Result<()> {
        write_with(&self.folder.join(name), text)
    }

    /// Removes the folder: the run is done.
    pub fn remove(self) -> io::Result<()> {
        fs::remove_dir_all(&self.folder)
    }

    fn end(&self) -> u32 {
        self.bounds.last().copied().unwrap_or_default()
    }

    fn accounts(&self, segment: usize) -> PathBuf {
        self.folder.join(format!("segment-{segment}.accounts"))
    }

    fn state(&self, segment: usize) -> PathBuf {
        self.folder.join(format!("segment-{segment}.state"))
    }

    fn note_file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.note"))
    }

    /// Removes what was half written when an earlier run was interrupted.
    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            if name.starts_with('.') || name.starts_with("scratch-") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    fn find_segments(&mut self) -> io::Result<()> {
        while self.state(self.segments()).exists() {
            let (rows, _) = self.read_state(self.segments())?;
            self.bounds.push(self.end() + rows);
        }
        Ok(())
    }

    fn read_state(&self, segment: usize) -> io::Result<(u32, String)> {
        let path = self.state(segment);
        let text = fs::read_to_string(&path).map_err(|error| unread(&path, &error))?;
        let parts = text.split_once('\n');
        let parsed = parts.and_then(|(rows, state)| Some((rows.parse().ok()?, state.to_owned())));
        parsed.ok_or_else(|| damaged(&path))
    }
}

impl Base for Spill {
    fn bounds(&self) -> Vec<u32> {
        self.bounds.clone()
    }

    fn segment(&self, at: usize) -> io::Result<Held<'_>> {
        let path = self.accounts(at);
        let population = File::open(&path).and_then(|file| {
            let mut file = BufReader::with_capacity(1 << 20, file);
            Population::read_from(&mut file)
        });
        let population = population.map_err(|error| unread(&path, &error))?;
        Ok(Held::Read(Box::new(population)))
    }

    fn scratch(&self) -> io::Result<Option<Arc<dyn Scratch>>> {
        let at = self.scratches.fetch_add(1, Ordering::Relaxed);
        let path = self.folder.join(format!("scratch-{at}"));
        Ok(Some(Arc::new(ScratchFile::create(path)?)))
    }

    fn recall(&self, name: &str) -> io::Result<Option<Vec<u64>>> {
        let path = self.note_file(name);
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes.map_err(|error| unread(&path, &error))?,
        };
        let noted = bytes.split_last_chunk::<8>();
        let noted =
            noted.filter(|(noted, sum)| XxHash3_64::oneshot(noted) == u64::from_le_bytes(**sum));
        let (numbers, _) = noted.ok_or_else(|| damaged(&path))?.0.as_chunks();
        Ok(Some(
            numbers
                .iter()
                .map(|bytes| u64::from_le_bytes(*bytes))
                .collect(),
        ))
    }

    fn note(&self, name: &str, numbers: &[u64]) -> io::Result<()> {
        let mut bytes: Vec<u8> = numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect();
        bytes.extend_from_slice(&XxHash3_64::oneshot(&bytes).to_le_bytes());
        write(&self.note_file(name), &bytes)
    }
}

/// The same error, which says of which file it is.
fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The same where a file of an earlier run cannot be read.
fn unread(path: &Path, error: &io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => {
            damaged(path)
        }
        _ => named(path, error),
    }
}

fn damaged(path: &Path) -> io::Error {
    let folder = path.parent().unwrap_or(path).display();
    let text = format!(
        "{}: the file is damaged or lost, and nothing can go on from it; remove the folder {folder}, \
         and start the run again",
        path.display()
    );
    io::Error::new(io::ErrorKind::InvalidData, text)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

fn write_with(path: &Path, text: impl FnOnce(&mut Atomic) -> io::Result<()>) -> io::Result<()> {
    atomic::write_with(path, text).map_err(|error| named(path, &error))
}

/// Nobody else can look into the folder, whoever has made it.
#[cfg(unix)]
fn keep_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn keep_private(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests;
