//! A file that appears under its name only when it is complete.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes to a temporary name beside the target; [`Atomic::commit`] renames it. Dropped without
/// that, it leaves nothing behind.
pub struct Atomic {
    output: Option<BufWriter<File>>,
    temporary: PathBuf,
    target: PathBuf,
}

impl Atomic {
    /// Creates the folder too, if it is missing.
    pub fn create(target: &Path) -> io::Result<Self> {
        let folder = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder {
            fs::create_dir_all(folder)?;
        }
        let name = target
            .file_name()
            .ok_or_else(|| io::Error::other("the path names no file"))?;
        let hidden = format!(".{}.{}.part", name.to_string_lossy(), std::process::id());
        let temporary = target.with_file_name(hidden);
        Ok(Atomic {
            output: Some(BufWriter::with_capacity(
                128 * 1024,
                File::create(&temporary)?,
            )),
            temporary,
            target: target.to_owned(),
        })
    }

    /// The file is complete: it takes its name, replacing an older one.
    pub fn commit(mut self) -> io::Result<()> {
        if let Some(output) = self.output.take() {
            let file = output
                .into_inner()
                .map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
        }
        fs::rename(&self.temporary, &self.target)
    }
}

/// Writes a file that appears under its name with all of these bytes, or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

/// The same with what this puts into it.
pub fn write_with(
    path: &Path,
    content: impl FnOnce(&mut Atomic) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = Atomic::create(path)?;
    content(&mut file)?;
    file.commit()
}

impl Write for Atomic {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.output {
            Some(output) => output.write(bytes),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for Atomic {
    fn drop(&mut self) {
        drop(self.output.take());
        // After a commit there is nothing left under this name.
        let _ = fs::remove_file(&self.temporary);
    }
}
