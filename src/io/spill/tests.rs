//! What is put into a folder comes back, and a folder is only used by the run it is of.

use super::*;
use crate::record::account::RawRecord;
use crate::record::field::Field;
use crate::record::population::Row;
use crate::stage::normalise::{self, ReadingOptions};

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("tocayo-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn people(ids: &[&str]) -> Population {
    let mut population = Population::new();
    for id in ids {
        let raw = RawRecord::new(*id).with(Field::GivenName, "Ana");
        population.push(normalise::record(&raw, &ReadingOptions::default()).record);
    }
    population
}

#[test]
fn an_unfinished_run_goes_on_and_no_other() {
    let folder = folder("goes-on");
    let mut spill = Spill::open(&folder, "one", false).expect("a folder");
    spill.push(&people(&["a", "b"]), "so far").expect("written");
    spill.note("flags", &[7, 8]).expect("written");
    // Without its state a segment is not there.
    fs::write(folder.join("segment-1.accounts"), "half a segm").expect("written");
    drop(spill);

    let again = |run, resume| Spill::open(&folder, run, resume);
    assert!(matches!(
        again("one", false),
        Err(SpillError::Unfinished { .. })
    ));
    assert!(matches!(
        again("two", true),
        Err(SpillError::OtherRun { .. })
    ));
    let mut spill = again("one", true).expect("the same run");
    assert_eq!(spill.bounds(), [0, 2]);
    assert_eq!(spill.state_of(0).expect("a state"), "so far");
    assert_eq!(spill.recall("flags").expect("a note"), Some(vec![7, 8]));
    assert_eq!(spill.recall("other").expect("no note"), None);
    spill.push(&people(&["c"]), "all").expect("written");
    let base: &dyn Base = &spill;
    let gathered = base.gather(vec![Row(2), Row(0)]).expect("read");
    assert_eq!(gathered.account_id(Row(2)), "c");
    assert_eq!(gathered.account_id(Row(0)), "a");
    spill.remove().expect("removed");
    assert!(!folder.exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_looks_into_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder("private");
    fs::create_dir_all(&folder).expect("made");
    let open = fs::Permissions::from_mode(0o755);
    fs::set_permissions(&folder, open).expect("permitted");
    let spill = Spill::open(&folder, "one", false).expect("a folder");
    let mode = fs::metadata(&folder)
        .expect("a folder")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o700);
    spill.remove().expect("removed");
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let folder = folder("foreign");
    fs::create_dir_all(&folder).expect("made");
    fs::write(folder.join("letters.txt"), "mine").expect("written");
    let refused = Spill::open(&folder, "one", true);
    assert!(matches!(refused, Err(SpillError::Foreign { .. })));
    fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn what_is_damaged_is_an_error_that_names_the_file() {
    let folder = folder("damaged");
    let mut spill = Spill::open(&folder, "one", false).expect("a folder");
    spill.push(&people(&["a"]), "").expect("written");
    spill.note("flags", &[7, 8]).expect("written");
    for file in ["segment-0.accounts", "flags.note"] {
        let path = folder.join(file);
        let mut bytes = fs::read(&path).expect("read");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).expect("written");
    }
    let error = spill.segment(0).err().expect("an error");
    assert!(error.to_string().contains("segment-0.accounts"), "{error}");
    let error = spill.recall("flags").expect_err("an error");
    assert!(error.to_string().contains("flags.note"), "{error}");
    for state in [&b"no number\n"[..], b"1", b"1\n\xff"] {
        fs::write(folder.join("segment-0.state"), state).expect("written");
        let error = Spill::open(&folder, "one", true).err().expect("an error");
        let said = error.to_string();
        assert!(
            said.contains("segment-0.state: the file is damaged"),
            "{said}"
        );
        assert!(
            said.contains("remove the folder") && !said.contains("--spill"),
            "{said}"
        );
    }
    spill.remove().expect("removed");
}

#[test]
fn scratch_numbers_come_back_from_many_cores() {
    let folder = folder("scratch");
    let spill = Spill::open(&folder, "one", false).expect("a folder");
    let scratch = spill.scratch().expect("made").expect("outside memory");
    std::thread::scope(|scope| {
        for task in 0..4u64 {
            let scratch = &scratch;
            scope.spawn(move || {
                for run in 0..50 {
                    let numbers: Vec<u64> = (0..run * 7).map(|at| at ^ task << 40).collect();
                    let place = scratch.put(&numbers).expect("put");
                    let mut read = vec![1];
                    scratch.read(place, &mut read).expect("read");
                    assert_eq!(read[0], 1);
                    assert_eq!(read[1..], numbers);
                }
            });
        }
    });
    drop(scratch);
    assert!(!folder.join("scratch-0").exists());
    spill.remove().expect("removed");
}
