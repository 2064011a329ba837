//! Results that take their names together, so that no folder holds files of two runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A hidden folder within that of the results, where a run writes them; dropped before
/// [`Staging::put_in_place`], it leaves the older results as they were.
pub struct Staging {
    folder: PathBuf,
    hidden: PathBuf,
}

impl Staging {
    /// Nobody else can look into the hidden folder. Those of runs that were killed are removed: they
    /// hold personal data that nobody wants any more.
    pub fn create(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        sweep(folder);
        let hidden = folder.join(format!("{BEFORE}{}{BEHIND}", std::process::id()));
        make_private(&hidden)?;
        Ok(Staging {
            folder: folder.to_owned(),
            hidden,
        })
    }

    /// Where to write.
    pub fn path(&self) -> &Path {
        &self.hidden
    }

    /// The files take their names, and older ones of these names go. The last name is the one
    /// without which nobody reads the rest: it goes first and comes last.
    ///
    /// # Errors
    /// Where a name cannot be had; whatever is in the folder then is of one run.
    pub fn put_in_place(self, names: &[&str]) -> io::Result<()> {
        for name in names {
            if self.folder.join(name).is_dir() {
                return Err(io::Error::other(format!(
                    "{name}: a folder is in its place"
                )));
            }
        }
        for name in names.iter().rev() {
            match fs::remove_file(self.folder.join(name)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(named(name, &error));
                }
                _ => {}
            }
        }
        for name in names {
            match fs::rename(self.hidden.join(name), self.folder.join(name)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(named(name, &error));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// What stands before and behind the number of the process in the name of a hidden folder.
const BEFORE: &str = ".results.";
const BEHIND: &str = ".part";

/// Removes what processes have left that are dead. What cannot be removed stays: the run does not
/// need it gone.
fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| {
            let number = name.strip_prefix(BEFORE)?.strip_suffix(BEHIND)?;
            number.parse::<u32>().ok()
        });
        if number.is_some_and(is_dead) && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a process is known to be dead. One that had the number of this one is.
fn is_dead(process: u32) -> bool {
    if process == std::process::id() {
        return true;
    }
    let table = Path::new("/proc");
    cfg!(target_os = "linux")
        && table.join("self").exists()
        && !table.join(process.to_string()).exists()
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

fn named(name: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{name}: {error}"))
}

impl Drop for Staging {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.hidden);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["a", "b", "c"];

    /// A folder with results of an earlier run.
    fn earlier(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("tocayo-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        for name in NAMES {
            fs::write(folder.join(name), "old").expect("a file");
        }
        folder
    }

    /// What the folder holds, by name.
    fn held(folder: &Path) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        let content = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
        let mut held: Vec<_> = entries
            .map(|entry| {
                (
                    entry.file_name().into_string().unwrap(),
                    content(entry.path()),
                )
            })
            .collect();
        held.sort();
        held
    }

    fn all(content: &str, names: &[&str]) -> Vec<(String, String)> {
        let pair = |name: &&str| ((*name).to_owned(), content.to_owned());
        names.iter().map(pair).collect()
    }

    #[test]
    fn results_come_together_and_older_ones_go() {
        let folder = earlier("placed");
        let staging = Staging::create(&folder).expect("room");
        for name in ["a", "c"] {
            fs::write(staging.path().join(name), "new").expect("a file");
        }
        staging.put_in_place(&NAMES).expect("placed");
        assert_eq!(held(&folder), all("new", &["a", "c"]));
    }

    #[test]
    fn a_run_that_fails_changes_nothing() {
        let folder = earlier("failed");
        let staging = Staging::create(&folder).expect("room");
        fs::write(staging.path().join("a"), "new").expect("a file");
        drop(staging);
        assert_eq!(held(&folder), all("old", &NAMES));

        fs::remove_file(folder.join("c")).expect("it was there");
        fs::create_dir(folder.join("c")).expect("a folder");
        let staging = Staging::create(&folder).expect("room");
        for name in NAMES {
            fs::write(staging.path().join(name), "new").expect("a file");
        }
        let error = staging.put_in_place(&NAMES).expect_err("a folder");
        assert!(error.to_string().starts_with("c: "), "{error}");
        assert_eq!(held(&folder)[..2], all("old", &["a", "b"]));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_killed_runs_have_left_goes_and_that_of_others_stays() {
        let folder = earlier("swept");
        // No process has the highest number; that of process 1 lives.
        let left = |process: u32| folder.join(format!(".results.{process}.part"));
        for path in [left(u32::MAX), left(1), left(std::process::id())] {
            fs::create_dir(&path).expect("a folder");
            fs::write(path.join("flags.csv"), "somebody").expect("a file");
        }
        fs::write(folder.join(".results.4294967294.part"), "no folder").expect("a file");
        let staging = Staging::create(&folder).expect("room");
        assert!(!left(u32::MAX).exists() && left(1).join("flags.csv").exists());
        assert!(folder.join(".results.4294967294.part").exists());
        let own = fs::read_dir(staging.path()).expect("a folder");
        assert_eq!(own.count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_looks_into_results_that_are_being_written() {
        use std::os::unix::fs::PermissionsExt;
        let folder = earlier("private");
        let staging = Staging::create(&folder).expect("room");
        let metadata = fs::metadata(staging.path()).expect("a folder");
        assert_eq!(metadata.permissions().mode() & 0o777, 0o700);
    }
}
