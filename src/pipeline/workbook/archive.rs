//! The zip archive around a workbook: its list of files, and each of them as it inflates (APPNOTE 6.3, sections 4.3 and 4.5).

use std::cell::Cell;
use std::io::{self, BufRead, Read};

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

use crate::error::{Code, Error, Result};

/// What all of an archive may unpack to, for one byte of it, and whatever its size. No list of opportunities packs so well.
const UNPACKED: u64 = 256;
const LEAST: u64 = 32 << 20;
const WINDOW: usize = 1 << 15;
/// One tag or text is no longer: a cell holds 32,767 letters, escaped by up to eight bytes each.
const TOKEN: usize = 1 << 20;

pub(crate) struct Archive {
    file: Vec<u8>,
    entries: Vec<Entry>,
    /// What may still be unpacked.
    left: Cell<u64>,
    /// The bound that was reached: told apart from damage once reading has stopped.
    exceeded: Cell<bool>,
}

struct Entry {
    name: String,
    method: u16,
    encrypted: bool,
    check: u32,
    size: u64,
    packed: u64,
    at: u64,
}

pub(crate) fn damaged() -> Error {
    let reason = "this workbook is damaged or cut off; get it once more, or save it in the spreadsheet as .xlsx or CSV";
    Error::new(Code::NotATable, reason)
}

pub(crate) fn too_large() -> Error {
    let reason =
        "this workbook unpacks to far more than a list of opportunities does; save the one sheet as CSV";
    Error::new(Code::OutOfRange, reason).at("file")
}

/// Little-endian numbers at a place; none past the end.
fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<u64> {
    let mut value = [0; 8];
    value[..N].copy_from_slice(bytes.get(at..at.checked_add(N)?)?);
    Some(u64::from_le_bytes(value))
}

impl Archive {
    pub(crate) fn open(file: Vec<u8>) -> Result<Self> {
        let entries = entries(&file).ok_or_else(damaged)?;
        let left = Cell::new((file.len() as u64).saturating_mul(UNPACKED).saturating_add(LEAST));
        Ok(Archive { file, entries, left, exceeded: Cell::new(false) })
    }

    /// Its bytes as they are packed.
    pub(crate) fn len(&self) -> usize {
        self.file.len()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// Writers differ in the case of names.
    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// What its first file says it is, where that is a type (OpenDocument); else nothing.
    pub(crate) fn kind(&self) -> String {
        let mut kind = String::new();
        let Some(entry) = self.entry("mimetype").filter(|entry| entry.size < 256) else { return kind };
        if let Ok(mut file) = self.file_of(entry) {
            // A type that cannot be read is none.
            let _ = file.read_to_string(&mut kind);
        }
        kind
    }

    pub(crate) fn read(&self, name: &str) -> Result<Inflated<'_>> {
        self.file_of(self.entry(name).ok_or_else(damaged)?)
    }

    /// Why reading a file of this archive failed.
    pub(crate) fn why(&self) -> Error {
        if self.exceeded.get() { too_large() } else { damaged() }
    }

    fn file_of(&self, entry: &Entry) -> Result<Inflated<'_>> {
        if entry.encrypted {
            let reason = "this archive has a password; save the workbook without one, or as CSV";
            return Err(Error::new(Code::NotATable, reason));
        }
        let packed = self.packed(entry).ok_or_else(damaged)?;
        let (state, window) = match entry.method {
            0 if !checked(!0, packed) == entry.check => (None, Vec::new()),
            8 => (Some(InflateState::new_boxed(DataFormat::Raw)), vec![0; WINDOW]),
            _ => return Err(damaged()),
        };
        Ok(Inflated {
            archive: self,
            packed,
            state,
            window,
            from: 0,
            to: 0,
            token: 0,
            check: !0,
            expected: entry.check,
            done: false,
        })
    }

    fn packed(&self, entry: &Entry) -> Option<&[u8]> {
        let at = usize::try_from(entry.at).ok()?;
        if number::<4>(&self.file, at)? != 0x0403_4B50 {
            return None;
        }
        let name = number::<2>(&self.file, at + 26)? as usize;
        let extra = number::<2>(&self.file, at + 28)? as usize;
        let start = at + 30 + name + extra;
        self.file.get(start..start.checked_add(usize::try_from(entry.packed).ok()?)?)
    }
}

/// The list at an archive's end; none where it is cut off.
fn entries(file: &[u8]) -> Option<Vec<Entry>> {
    let last = file.len().checked_sub(22)?;
    // Behind it stands a comment of 64 kB at most.
    let end = (last.saturating_sub(0xFFFF)..=last).rev().find(|at| file[*at..].starts_with(b"PK\x05\x06"))?;
    let (mut count, mut at) = (number::<2>(file, end + 10)?, number::<4>(file, end + 16)?);
    if count == 0xFFFF || at == 0xFFFF_FFFF {
        let locator = end.checked_sub(20)?;
        if number::<4>(file, locator)? == 0x0706_4B50 {
            let wide = usize::try_from(number::<8>(file, locator + 8)?).ok()?;
            count = number::<8>(file, wide.checked_add(32)?)?;
            at = number::<8>(file, wide.checked_add(48)?)?;
        }
    }
    let mut at = usize::try_from(at).ok()?;
    let mut entries = Vec::new();
    for _ in 0..count {
        if number::<4>(file, at)? != 0x0201_4B50 {
            return None;
        }
        let [name, extra, comment] =
            [28, 30, 32].map(|place| number::<2>(file, at + place).unwrap_or(0) as usize);
        let mut entry = Entry {
            name: String::from_utf8_lossy(file.get(at + 46..at + 46 + name)?).replace('\\', "/"),
            encrypted: number::<2>(file, at + 8)? & 1 == 1,
            method: number::<2>(file, at + 10)? as u16,
            check: number::<4>(file, at + 16)? as u32,
            packed: number::<4>(file, at + 20)?,
            size: number::<4>(file, at + 24)?,
            at: number::<4>(file, at + 42)?,
        };
        widen(&mut entry, file.get(at + 46 + name..at + 46 + name + extra)?);
        entries.push(entry);
        at += 46 + name + extra + comment;
    }
    Some(entries)
}

/// Takes sizes of 64 bits from where they stand.
fn widen(entry: &mut Entry, mut extra: &[u8]) {
    while let (Some(id), Some(length)) = (number::<2>(extra, 0), number::<2>(extra, 2)) {
        let Some(own) = extra.get(4..4 + length as usize) else { return };
        if id == 1 {
            let mut place = 0;
            for value in [&mut entry.size, &mut entry.packed, &mut entry.at] {
                if *value == 0xFFFF_FFFF
                    && let Some(wide) = number::<8>(own, place)
                {
                    *value = wide;
                    place += 8;
                }
            }
        }
        extra = extra.get(4 + length as usize..).unwrap_or(&[]);
    }
}

/// One file of an archive while it inflates.
pub(crate) struct Inflated<'a> {
    archive: &'a Archive,
    packed: &'a [u8],
    /// None: it was only stored.
    state: Option<Box<InflateState>>,
    window: Vec<u8>,
    from: usize,
    to: usize,
    /// Bytes taken since the last tag or text ended.
    token: usize,
    check: u32,
    expected: u32,
    done: bool,
}

impl<'a> Inflated<'a> {
    pub(crate) fn archive(&self) -> &'a Archive {
        self.archive
    }

    /// A tag or text has ended.
    pub(crate) fn token_ended(&mut self) {
        self.token = 0;
    }

    fn refill(&mut self) -> io::Result<()> {
        let broken = || io::Error::from(io::ErrorKind::InvalidData);
        let state = self.state.as_mut().ok_or_else(broken)?;
        while self.from == self.to && !self.done {
            let step = inflate(state, self.packed, &mut self.window, MZFlush::None);
            self.packed = self.packed.get(step.bytes_consumed..).unwrap_or(&[]);
            self.from = 0;
            self.to = step.bytes_written;
            self.archive.spend(step.bytes_written)?;
            self.check = checked(self.check, self.window.get(..self.to).unwrap_or(&[]));
            match step.status {
                Ok(MZStatus::StreamEnd) => self.done = true,
                Ok(_) if step.bytes_written > 0 || step.bytes_consumed > 0 => {}
                _ => return Err(broken()),
            }
            if self.done && !self.check != self.expected {
                return Err(broken());
            }
        }
        Ok(())
    }
}

impl Archive {
    fn spend(&self, bytes: usize) -> io::Result<()> {
        match self.left.get().checked_sub(bytes as u64) {
            Some(left) => self.left.set(left),
            None => {
                self.exceeded.set(true);
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
        Ok(())
    }
}

impl BufRead for Inflated<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.state.is_none() {
            return Ok(self.packed);
        }
        if self.from == self.to {
            self.refill()?;
        }
        if self.token > TOKEN {
            self.archive.exceeded.set(true);
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(self.window.get(self.from..self.to).unwrap_or(&[]))
    }

    fn consume(&mut self, count: usize) {
        self.token += count;
        if self.state.is_none() {
            self.packed = self.packed.get(count..).unwrap_or(&[]);
        } else {
            self.from = (self.from + count).min(self.to);
        }
    }
}

impl Read for Inflated<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

/// CRC-32 over some more bytes.
fn checked(mut check: u32, bytes: &[u8]) -> u32 {
    for byte in bytes {
        check = CHECKS[usize::from(check as u8 ^ byte)] ^ (check >> 8);
    }
    check
}

const CHECKS: [u32; 256] = {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { 0xEDB8_8320 ^ (value >> 1) } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
};
