//! Unpacks compressed streams, and says in plain words what is wrong with one.

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::error::Error;
use std::io::{self, BufReader, ErrorKind, Read};

const BREAKS_OFF: &str = "the compressed stream breaks off";
const DAMAGED: &str = "the compressed stream is damaged";
/// What the decoder says where no member begins.
const NO_HEADER: &str = "invalid gzip header";
const SOMETHING_FOLLOWS: &str = "something that is not gzip follows the compressed stream";

/// Gzip members one after the other.
pub struct Gzip {
    decoder: MultiGzDecoder<Box<dyn Read>>,
    /// Something was unpacked.
    has_begun: bool,
}

impl Gzip {
    pub fn new(packed: Box<dyn Read>) -> Self {
        Gzip {
            decoder: MultiGzDecoder::new(packed),
            has_begun: false,
        }
    }
}

impl Read for Gzip {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let has_begun = self.has_begun;
        let read = self.decoder.read(out).map_err(|error| match error.kind() {
            ErrorKind::InvalidInput if has_begun && error.to_string() == NO_HEADER => {
                io::Error::new(ErrorKind::InvalidData, SOMETHING_FOLLOWS)
            }
            ErrorKind::InvalidInput | ErrorKind::UnexpectedEof => plain(&error),
            _ => error,
        })?;
        self.has_begun |= read > 0;
        Ok(read)
    }
}

/// Zstandard frames one after the other: the decoder we use stops after the first.
pub struct Zstd {
    packed: BufReader<Box<dyn Read>>,
    decoder: FrameDecoder,
    in_frame: bool,
}

impl Zstd {
    pub fn new(packed: Box<dyn Read>) -> Self {
        Zstd {
            packed: BufReader::new(packed),
            decoder: FrameDecoder::new(),
            in_frame: false,
        }
    }

    /// Opens the next frame; `false` at the end of the input.
    fn next_frame(&mut self) -> io::Result<bool> {
        loop {
            if io::BufRead::fill_buf(&mut self.packed)?.is_empty() {
                return Ok(false);
            }
            match self.decoder.reset(&mut self.packed) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let mut skipped = (&mut self.packed).take(u64::from(length));
                    io::copy(&mut skipped, &mut io::sink())?;
                }
                Err(error) => return Err(plain(&error)),
            }
        }
    }
}

impl Read for Zstd {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            if !self.in_frame {
                self.in_frame = self.next_frame()?;
                if !self.in_frame {
                    return Ok(0);
                }
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                self.decoder
                    .decode_blocks(&mut self.packed, BlockDecodingStrategy::UptoBlocks(1))
                    .map_err(|error| plain(&error))?;
            }
            let read = self.decoder.read(out)?;
            if read > 0 {
                return Ok(read);
            }
            self.in_frame = false;
        }
    }
}

/// What a decoder has met, without its own words for it: these are for those who wrote it. A fault of
/// the disk stays what it is.
fn plain(error: &(dyn Error + 'static)) -> io::Error {
    let causes = std::iter::successors(Some(error), |error| (*error).source());
    let io = causes
        .filter_map(|error| error.downcast_ref::<io::Error>())
        .last();
    match io.map(|io| (io.kind(), io.raw_os_error())) {
        Some((_, Some(code))) => io::Error::from_raw_os_error(code),
        Some((ErrorKind::UnexpectedEof, None)) => {
            io::Error::new(ErrorKind::UnexpectedEof, BREAKS_OFF)
        }
        _ => io::Error::new(ErrorKind::InvalidData, DAMAGED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a stream; empty where nothing is.
    fn fault(mut stream: impl Read) -> String {
        match stream.read_to_end(&mut Vec::new()) {
            Ok(_) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    fn zstd(bytes: &[u8]) -> String {
        fault(Zstd::new(Box::new(io::Cursor::new(bytes.to_vec()))))
    }

    fn gzip(bytes: &[u8]) -> String {
        fault(Gzip::new(Box::new(io::Cursor::new(bytes.to_vec()))))
    }

    #[test]
    fn what_is_wrong_with_zstandard_is_said_in_plain_words() {
        let whole = ruzstd::encoding::compress_to_vec(
            &b"id,name\n1,Ana\n"[..],
            ruzstd::encoding::CompressionLevel::Fastest,
        );
        assert_eq!(zstd(&whole), "");
        for length in 5..whole.len() {
            assert_eq!(zstd(&whole[..length]), BREAKS_OFF, "{length}");
        }
        let twice = [&whole[..], b"no frame at all"].concat();
        assert_eq!(zstd(&twice), DAMAGED);
    }

    #[test]
    fn what_is_wrong_with_gzip_is_said_in_plain_words() {
        use std::io::Write;
        let level = flate2::Compression::fast();
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
        encoder.write_all(b"id,name\n1,Ana\n").expect("packed");
        let whole = encoder.finish().expect("packed");
        assert_eq!(gzip(&whole), "");
        for length in 3..whole.len() {
            assert_eq!(gzip(&whole[..length]), BREAKS_OFF, "{length}");
        }
        let more = [&whole[..], b"and something else"].concat();
        assert_eq!(gzip(&more), SOMETHING_FOLLOWS);
    }
}
