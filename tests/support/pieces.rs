//! A base in several segments, each of which is made anew when it is asked for, as if it were read.

use std::io;
use std::sync::{Arc, Mutex};
use tocayo::record::account::Record;
use tocayo::record::base::{Base, Held};
use tocayo::record::population::Population;
use tocayo::record::scratch::{Place, Scratch};

pub struct Pieces {
    segments: Vec<Vec<Record>>,
    /// What an interrupted run has noted, and what this one notes.
    pub notes: Mutex<Vec<(String, Vec<u64>)>>,
}

impl Pieces {
    /// Segments of so many accounts.
    pub fn of(records: &[Record], size: usize) -> Self {
        Pieces {
            segments: records.chunks(size).map(<[Record]>::to_vec).collect(),
            notes: Mutex::default(),
        }
    }
}

impl Base for Pieces {
    fn bounds(&self) -> Vec<u32> {
        let mut end = 0;
        let ends = self.segments.iter().map(|segment| {
            end += segment.len() as u32;
            end
        });
        std::iter::once(0).chain(ends).collect()
    }

    fn segment(&self, at: usize) -> io::Result<Held<'_>> {
        let mut population = Population::new();
        for record in &self.segments[at] {
            population.push(record.clone());
        }
        Ok(Held::Read(Box::new(population)))
    }

    fn scratch(&self) -> io::Result<Option<Arc<dyn Scratch>>> {
        Ok(Some(Arc::new(Numbers::default())))
    }

    fn recall(&self, name: &str) -> io::Result<Option<Vec<u64>>> {
        let notes = self.notes.lock().expect("no panic");
        let note = notes.iter().find(|(noted, _)| noted == name);
        Ok(note.map(|(_, numbers)| numbers.clone()))
    }

    fn note(&self, name: &str, numbers: &[u64]) -> io::Result<()> {
        let note = (name.to_owned(), numbers.to_vec());
        self.notes.lock().expect("no panic").push(note);
        Ok(())
    }
}

#[derive(Default)]
struct Numbers(Mutex<Vec<u64>>);

impl Scratch for Numbers {
    fn put(&self, numbers: &[u64]) -> io::Result<Place> {
        let mut all = self.0.lock().expect("no panic");
        let start = all.len() as u64;
        all.extend_from_slice(numbers);
        Ok(Place {
            start,
            len: numbers.len() as u64,
        })
    }

    fn read(&self, place: Place, into: &mut Vec<u64>) -> io::Result<()> {
        let all = self.0.lock().expect("no panic");
        let numbers = all[place.start as usize..].iter().take(place.len as usize);
        into.extend(numbers);
        Ok(())
    }
}
