//! A population in a file that the same program reads back: column after column, as they lie in
//! memory.

use super::Population;
use super::core::Core;
use super::stretch::{ROWS, Stretch};
use crate::record::name::NamePart;
use crate::record::section::{Input, Output, invalid};
use crate::record::tokens::Tokens;
use crate::record::words::Words;
use std::io::{self, Read, Write};

/// The first column; it changes with every change of the others.
const FORMAT: &[u8] = b"tocayo population 4";

impl Population {
    /// Writes all of it, to be read by [`Population::read_from`] of the same program.
    pub fn write_to(&self, out: &mut impl Write) -> io::Result<()> {
        let mut out = Output::to(out);
        out.bytes(FORMAT)?;
        out.values(&[self.len() as u64], |rows| rows.to_le_bytes())?;
        self.words.write_to(&mut out)?;
        self.tokens.write_to(&mut out)?;
        for stretch in &self.stretches {
            out.values(&stretch.cores, Core::bytes)?;
            out.bytes(stretch.text.as_bytes())?;
            out.values(&stretch.parts, |part| part.bits().to_le_bytes())?;
        }
        Ok(())
    }

    /// Reads what [`Population::write_to`] wrote. It can be viewed and appended to another; to append
    /// to it costs a look at all its words, once.
    ///
    /// # Errors
    /// `InvalidData` where it is cut off or was changed, and what reading gives.
    pub fn read_from(input: &mut impl Read) -> io::Result<Population> {
        let mut input = Input::from(input);
        if input.bytes()? != FORMAT {
            return Err(invalid());
        }
        let rows = input.values(|bytes| Some(u64::from_le_bytes(*bytes)))?;
        let [rows] = *rows.as_slice() else {
            return Err(invalid());
        };
        let words = Words::read_from(&mut input)?;
        let tokens = Tokens::read_from(&mut input)?;
        let mut population = Population {
            stretches: Vec::new(),
            words,
            tokens,
        };
        let mut left = usize::try_from(rows).map_err(|_| invalid())?;
        while left > 0 {
            let stretch = population.read_stretch(left.min(ROWS), &mut input)?;
            population.stretches.push(stretch);
            left = left.saturating_sub(ROWS);
        }
        Ok(population)
    }

    fn read_stretch(&self, rows: usize, input: &mut Input<'_, impl Read>) -> io::Result<Stretch> {
        let (words, tokens) = (self.words.count(), self.tokens.all().len());
        let core = |bytes: &_| Some(Core::of_bytes(bytes)).filter(|core| core.is_sound(words));
        let part = |bytes: &_| NamePart::of_bits(u32::from_le_bytes(*bytes), tokens);
        let stretch = Stretch {
            cores: input.values(core)?,
            text: input.text()?,
            parts: input.values(part)?,
        };
        let fits = stretch.cores.len() == rows && stretch.is_sound();
        fits.then_some(stretch).ok_or_else(invalid)
    }
}
