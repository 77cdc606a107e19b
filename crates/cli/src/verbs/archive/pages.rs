//! Reads an archive from a file and trusts nothing of it.

use super::line::Line;
use nidaa_store::{Archived, Hash, Head, Seal, restore_plan};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::slice;

/// Events of a page at most, and bytes of its lines, but for the last.
const EVENTS: usize = 1000;
const BYTES: u64 = 4 << 20;
/// Longer than any line an export writes.
const MAX_LINE: u64 = 128 << 20;

/// Why a file is not an archive.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The first bad line, and what is wrong with it.
    #[error("line {line}: {why}")]
    Line {
        /// Counted from 1.
        line: i64,
        /// In words.
        why: String,
    },
    /// Every line is good, but there were more.
    #[error("the file ends after line {0} and has no seal: it was cut")]
    Cut(i64),
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] io::Error),
}

/// An archive, read page by page. The event of line `n` stands at position `n`.
pub struct Pages {
    file: BufReader<File>,
    head: Head,
    seal: Seal,
    sealed: bool,
    bytes: u64,
}

impl Pages {
    /// Opens the file.
    ///
    /// # Errors
    /// The system's; also when it is no file, since an archive is read twice.
    pub fn open(file: &Path) -> io::Result<Self> {
        let file = File::open(file)?;
        if !file.metadata()?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is not a file"));
        }
        Ok(Self {
            file: BufReader::new(file),
            head: Head::EMPTY,
            seal: Seal::default(),
            sealed: false,
            bytes: 0,
        })
    }

    /// Number of bytes in the file.
    ///
    /// # Errors
    /// The system's.
    pub fn size(&self) -> io::Result<u64> {
        Ok(self.file.get_ref().metadata()?.len())
    }

    /// Number of bytes read.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The end of the log that was read so far.
    pub const fn head(&self) -> Head {
        self.head
    }

    /// The next events, which continue the last; empty at the end of the archive.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn next_page(&mut self) -> Result<Vec<Archived>, Fault> {
        let (mut page, start) = (vec![], self.bytes);
        while page.len() < EVENTS && self.bytes - start < BYTES {
            match self.next_event()? {
                Some(event) => page.push(event),
                None => break,
            }
        }
        Ok(page)
    }

    fn next_event(&mut self) -> Result<Option<Archived>, Fault> {
        let line = self.head.position.next().0;
        let bad = |why: String| Fault::Line { line, why };
        let Some(text) = self.next_line()? else { return self.end() };
        if self.sealed {
            return Err(bad("the line before it carries the seal, so nothing may follow".to_owned()));
        }
        let (event, seal) = parse(&text).map_err(bad)?;
        let plan =
            restore_plan(self.head, slice::from_ref(&event)).map_err(|broken| bad(broken.to_string()))?;
        self.seal.add(&event);
        if seal.is_some_and(|seal| seal != self.seal.digest()) {
            return Err(bad(
                "the seal is broken: tags or commands are not those that were exported".to_owned()
            ));
        }
        (self.head, self.sealed) = (plan.head, seal.is_some());
        Ok(Some(event))
    }

    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = vec![];
        let read = (&mut self.file).take(MAX_LINE).read_until(b'\n', &mut line)?;
        self.bytes += read as u64;
        Ok((read > 0).then_some(line))
    }

    /// Only an empty log has an archive without a seal.
    fn end(&self) -> Result<Option<Archived>, Fault> {
        if self.sealed || self.head == Head::EMPTY { Ok(None) } else { Err(Fault::Cut(self.head.position.0)) }
    }
}

fn parse(line: &[u8]) -> Result<(Archived, Option<Hash>), String> {
    if line.len() as u64 == MAX_LINE {
        return Err(format!("it is longer than {MAX_LINE} bytes"));
    }
    let line: Line<'_> = serde_json::from_slice(line).map_err(|error| {
        // The parser knows one line only; the place of its error is that line's column.
        let text = error.to_string();
        let why = text.split_once(" at line ").map_or(text.as_str(), |(why, _)| why);
        format!("column {}: {why}", error.column())
    })?;
    line.read()
}
