//! Temporary.
use super::population::Population;
use std::io;
impl Population {
    pub fn bytes(&self) -> usize {
        self.len() * 300
    }
    pub fn write_to(&self, _out: &mut impl io::Write) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    pub fn read_from(_input: &mut impl io::Read) -> io::Result<Population> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
