//! A CRM's export, as downloaded, into a pipeline.

mod bad_cells;
mod cell;
mod fill;
mod groups;
mod plan;
mod report;
mod settle;
mod signs;
mod take;
mod told_outcome;

use crate::record::Record;

pub use report::{
    Ambiguous, DateOrder, Decimal, Delimiter, Format, Problem, ReadDialect, ReadOptions, ReadReport,
};

use self::bad_cells::{BadCell, BadCells, PROBLEMS};
use self::fill::Filling;
use self::groups::Groups;
use self::plan::bytes_a_row;
use super::field::Field;
use super::formula;
use super::mapping::guess::{self, Role};
use super::mapping::headings;
use super::source::{Layout, Source, SourceColumn};
use super::store::Pipeline;
use super::table::dialect::{self, Dialect};
use super::table::encoding::{self, Decoder, Encoding, Verdict};
use super::table::refusal;
use super::table::scan::{Lines, Scanner, tidied};
use crate::error::{Code, Error, Result};
use crate::sorting::sort_by;

/// So much of a file is looked at before its layout is decided.
const FIRST_PART: usize = 1 << 18;
/// So much is read before the loop begins anew.
const WINDOW: usize = 1 << 18;
/// Offsets are 32 bits.
const LARGEST: usize = u32::MAX as usize - 64;

impl Pipeline {
    /// Reads a CRM export as downloaded: UTF-8, 16 or 32 with or without a mark, Windows-1252 or Latin-1; comma, semicolon, tab or
    /// pipe; `sep=` lines; quoted newlines; decimal comma or point; currency signs; titles and footers; `.xlsx`. What a cell means is
    /// decided by its whole column. `not-a-table` says what a file is that is none, and what to export instead.
    ///
    /// ```
    /// use playfield::pipeline::{Pipeline, ReadOptions};
    /// let file = "Opportunity Name;Stage;Amount;Close Date\r\nTwo presses;Negotiation;1.234,50;31.12.2026\r\n";
    /// let (pipeline, report) = Pipeline::read(file.into(), &ReadOptions::default())?;
    /// let deal = pipeline.get("row-1")?;
    /// assert_eq!((deal.name.as_str(), deal.amount), ("Two presses", Some(1234.5)));
    /// assert_eq!(deal.expected_close_on.unwrap().to_string(), "2026-12-31");
    /// assert_eq!(report.mapping["Amount"], "amount");
    /// # Ok::<(), playfield::Error>(())
    /// ```
    pub fn read(file: Vec<u8>, options: &ReadOptions) -> Result<(Pipeline, ReadReport)> {
        let mut reader = Reader::new(options.clone(), None)?;
        reader.set(file);
        reader.finish()
    }

    /// The same of text that has no bytes of its own: a paste from a spreadsheet.
    pub fn read_text(text: &str, options: &ReadOptions) -> Result<(Pipeline, ReadReport)> {
        let mut reader = Reader::new(options.clone(), None)?;
        reader.raw = text.trim_start_matches('\u{FEFF}').into();
        reader.is_text = true;
        reader.finish()
    }
}

/// Reads a file that comes in pieces, so that it need not be held twice.
///
/// ```
/// use playfield::pipeline::{ReadOptions, Reader};
/// let mut reader = Reader::new(ReadOptions::default(), Some(40.0))?;
/// for piece in ["Name,Am", "ount\nTwo pre", "sses,48000\n"] {
///     reader.push(piece.as_bytes())?;
/// }
/// let (pipeline, report) = reader.finish()?;
/// assert_eq!((report.rows, pipeline.get("row-1")?.amount), (1, Some(48_000.0)));
/// # Ok::<(), playfield::Error>(())
/// ```
pub struct Reader {
    options: ReadOptions,
    size_hint: usize,
    /// The file's bytes until its layout is known.
    raw: Vec<u8>,
    is_text: bool,
    open: Option<Open>,
    refused: Option<Error>,
}

/// A file whose layout is known.
struct Open {
    encoding: Encoding,
    marked: bool,
    /// Where the text begins, after its mark.
    begins: usize,
    decoder: Decoder,
    table: Table,
}

/// Text that is being read into columns.
struct Table {
    text: Vec<u8>,
    dialect: Dialect,
    keys: Vec<String>,
    roles: Vec<Role>,
    scanner: Scanner,
    filling: Filling,
    /// How much of the text was read.
    read: usize,
    /// Where a quote stood that nothing closed.
    unclosed: Option<usize>,
}

impl Reader {
    /// `size_hint`: bytes to expect, so that nothing has to grow; may be wrong. What is wrong with the options is said here.
    pub fn new(options: ReadOptions, size_hint: Option<f64>) -> Result<Self> {
        if let Some(label) = &options.encoding
            && Encoding::told(label, b"").is_none()
        {
            return Err(Error::new(
                Code::OutOfRange,
                "this must be UTF-8, UTF-16, UTF-32, Windows-1252 or ISO-8859-1",
            )
            .at("encoding"));
        }
        if let Some(code) = &options.currency
            && !(code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
        {
            return Err(Error::new(Code::OutOfRange, "a currency has three capital letters, such as EUR")
                .at("currency"));
        }
        if let Some(mapping) = &options.mapping {
            for (column, field) in mapping.iter() {
                if Field::parse(field).is_none() {
                    let reason = "this must be a field of an opportunity, or extra";
                    return Err(Error::new(Code::OutOfRange, reason).at(column).at("mapping"));
                }
            }
        }
        let size_hint = size_hint.filter(|size| *size > 0.0).map_or(0, |size| (size as usize).min(1 << 30));
        Ok(Reader { options, size_hint, raw: Vec::new(), is_text: false, open: None, refused: None })
    }

    /// Takes a whole file at once.
    pub fn set(&mut self, file: Vec<u8>) {
        self.raw = file;
    }

    /// Takes the next piece. A file that is no table is refused as soon as it shows, and again by [`Reader::finish`].
    pub fn push(&mut self, piece: &[u8]) -> Result<()> {
        self.push_by(piece.len(), |room| room.copy_from_slice(piece))
    }

    /// The same for a piece that lies elsewhere: `copy` fills the room where it is kept, of `length` bytes.
    pub fn push_by(&mut self, length: usize, copy: impl FnOnce(&mut [u8])) -> Result<()> {
        if let Some(refused) = &self.refused {
            return Err(refused.clone());
        }
        let taken = self.take(length, copy);
        if let Err(error) = &taken {
            self.refused = Some(error.clone());
            self.raw = Vec::new();
            self.open = None;
        }
        taken
    }

    fn take(&mut self, length: usize, copy: impl FnOnce(&mut [u8])) -> Result<()> {
        let held = self.open.as_ref().map_or(self.raw.len(), |open| open.table.text.len());
        if held + length > LARGEST {
            return Err(too_large());
        }
        match &mut self.open {
            Some(Open { encoding: Encoding::Utf8, table, .. }) => {
                append(&mut table.text, length, copy)?;
                table.go_on();
            }
            Some(Open { decoder, table, .. }) => {
                let mut piece = Vec::new();
                append(&mut piece, length, copy)?;
                decoder.push(&piece, &mut table.text);
                table.go_on();
            }
            None => {
                if self.raw.is_empty() {
                    // A hint that memory does not hold is wrong, or is found out by the pieces.
                    _ = self.raw.try_reserve(self.size_hint.max(length));
                }
                append(&mut self.raw, length, copy)?;
                if self.raw.len() >= FIRST_PART && !refusal::is_packed(&self.raw) {
                    let raw = std::mem::take(&mut self.raw);
                    // Its rows are read with the next piece: both at once, in code that never ran before, would hold a page up.
                    self.open = Some(self.open(raw, false)?);
                }
            }
        }
        Ok(())
    }

    /// What was pushed, where it is the packed kind that workbooks are: its sheets are taken apart elsewhere, and
    /// [`Reader::finish_workbook`] goes on.
    pub fn take_workbook(&mut self) -> Option<Vec<u8>> {
        refusal::is_packed(&self.raw).then(|| std::mem::take(&mut self.raw))
    }

    #[cfg(not(feature = "xlsx"))]
    fn workbook(self, _file: Vec<u8>) -> Result<(Pipeline, ReadReport)> {
        let reason = "this is a workbook, which this build does not read; export the list as CSV";
        Err(Error::new(Code::NotATable, reason))
    }

    #[cfg(feature = "xlsx")]
    fn workbook(self, file: Vec<u8>) -> Result<(Pipeline, ReadReport)> {
        let workbook = super::workbook::Workbook::open(file)?;
        self.finish_workbook(workbook.sheets(), |name| {
            let sheet = workbook.sheet(name)?;
            Ok((sheet.text, sheet.rows))
        })
    }

    /// The pipeline out of a workbook's sheets: the one that was told, else the first that holds a table. `sheet` gives one as
    /// comma-separated text, and where each of its rows begins in it.
    pub fn finish_workbook<E: From<Error>>(
        mut self,
        names: Vec<String>,
        mut sheet: impl FnMut(&str) -> Result<(Vec<u8>, Vec<u32>), E>,
    ) -> Result<(Pipeline, ReadReport), E> {
        if let Some(told) = &self.options.sheet
            && !names.contains(told)
        {
            let reason = "the workbook has no sheet of this name";
            return Err(Error::new(Code::OutOfRange, reason).at("sheet").into());
        }
        self.options.delimiter = Some(Delimiter::Comma);
        let told = self.options.sheet.take();
        let mut fallback = None;
        let mut refused = None;
        for name in names.iter().filter(|name| told.as_ref().is_none_or(|told| told == *name)) {
            let (text, rows) = sheet(name)?;
            match self.table(text, 0, true) {
                Ok(table) if told.is_some() || table.is_list() => {
                    return Ok(table.of_sheet(name, names.clone(), &rows)?);
                }
                Ok(table) => _ = fallback.get_or_insert((table, name, rows)),
                Err(error) => _ = refused.get_or_insert(error),
            }
        }
        match fallback {
            Some((table, name, rows)) => Ok(table.of_sheet(name, names.clone(), &rows)?),
            None => Err(refused.unwrap_or_else(refusal::empty).into()),
        }
    }

    /// The pipeline, and how the file was understood.
    pub fn finish(mut self) -> Result<(Pipeline, ReadReport)> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        if let Some(file) = self.take_workbook() {
            return self.workbook(file);
        }
        if self.raw.len() > LARGEST {
            return Err(too_large());
        }
        let mut open = match self.open.take() {
            Some(open) => open,
            None => {
                let raw = std::mem::take(&mut self.raw);
                self.open(raw, true)?
            }
        };
        open.decoder.finish(&mut open.table.text);
        open.table.finish();
        let mut mended = Vec::new();
        if open.encoding == Encoding::Utf8 && !open.table.is_utf8() {
            let text = std::mem::take(&mut open.table.text);
            let told = self.options.encoding.is_some();
            let text = if encoding::judge(&text, open.marked || told) == Verdict::SingleByte {
                open.encoding = Encoding::Windows1252;
                let mut out = Vec::with_capacity(text.len() + text.len() / 32);
                Decoder::new(Encoding::Windows1252).push(&text[open.begins..], &mut out);
                open.begins = 0;
                out
            } else {
                let (out, places) = encoding::mend(&text);
                mended = places;
                out
            };
            open.table = self.table(text, open.begins, true)?;
            open.table.finish();
        }
        // Tidy rows may show other headings above them, with rows between that nobody has made tidy.
        let mut first_unclosed = None;
        for _ in 0..4 {
            let unclosed = open.table.scanner.unclosed();
            if !open.table.scanner.untidy() && unclosed.is_none() {
                break;
            }
            let start = open.table.dialect.heading_start;
            let tidy = tidied(&open.table.text, open.table.dialect.delimiter, start);
            let told = self.options.delimiter.replace(Delimiter::of(open.table.dialect.delimiter));
            open.table = self.table(tidy, open.begins, true)?;
            self.options.delimiter = told;
            open.table.finish();
            first_unclosed = first_unclosed.or(unclosed);
        }
        open.table.unclosed = first_unclosed;
        let encoding = if self.is_text { None } else { Some(open.encoding.name().to_owned()) };
        open.table.report(Format::Csv, encoding, &mended, None)
    }

    /// Decides encoding and layout by the first part of a file, or by all of it.
    fn open(&self, raw: Vec<u8>, whole: bool) -> Result<Open> {
        if let Some(refused) = refusal::by_first_bytes(&raw) {
            return Err(refused);
        }
        let told = self.options.encoding.as_deref().and_then(|label| Encoding::told(label, &raw));
        let (mut encoding, mut mark) =
            if self.is_text { (Encoding::Utf8, 0) } else { encoding::detect(&raw) };
        if let Some(told) = told.filter(|_| !self.is_text) {
            encoding = told;
            mark = told.mark(&raw);
        }
        let marked = mark > 0 || self.is_text;
        if encoding == Encoding::Utf8 && told.is_none() && !marked {
            // The first part may end inside a letter.
            let end = if whole && raw.len() <= FIRST_PART {
                raw.len()
            } else {
                raw.len().min(FIRST_PART).saturating_sub(4)
            };
            if encoding::judge(&raw[..end], false) == Verdict::SingleByte {
                encoding = Encoding::Windows1252;
            }
        }
        let mut decoder = Decoder::new(encoding);
        let (text, start) = if encoding == Encoding::Utf8 {
            (raw, mark)
        } else {
            let mut text = Vec::new();
            if !whole {
                _ = text.try_reserve(self.size_hint);
            }
            decoder.push(&raw[mark..], &mut text);
            (text, 0)
        };
        if let Some(refused) = refusal::by_first_bytes(&text[start..])
            .or_else(|| refusal::binary(&text[start..], marked || told.is_some()))
        {
            return Err(refused);
        }
        let table = self.table(text, start, whole)?;
        Ok(Open { encoding, marked, begins: start, decoder, table })
    }

    fn table(&self, text: Vec<u8>, start: usize, whole: bool) -> Result<Table> {
        let told = self.options.delimiter.map(Delimiter::byte);
        let dialect = dialect::find(&text, start, told, whole).ok_or_else(refusal::empty)?;
        // Of a whole file nothing is left to expect.
        Table::new(text, dialect, &self.options, if whole { 0 } else { self.size_hint })
    }
}

impl Table {
    fn new(text: Vec<u8>, mut dialect: Dialect, options: &ReadOptions, size_hint: usize) -> Result<Self> {
        if let Some(refused) = refusal::pivot(&dialect.headings, &dialect.sample) {
            return Err(refused);
        }
        without_apostrophes(&mut dialect.headings);
        for row in &mut dialect.sample {
            without_apostrophes(row);
        }
        let none = Record::default();
        let mapping = options.mapping.as_ref().unwrap_or(&none);
        let keys = guess::keys(&dialect.headings);
        if is_prose(&dialect, mapping) {
            return Err(refusal::prose());
        }
        let roles = guess::roles(&dialect.headings, &keys, &dialect.sample, mapping)?;
        let rows = expected_rows(&text, &dialect, size_hint, bytes_a_row(&roles));
        let mut filling = Filling::new(&roles, &dialect.headings, options, rows, dialect.delimiter == b';');
        filling.learn(&dialect.sample);
        let scanner = Scanner::new(dialect.delimiter, dialect.rows_start);
        Ok(Table { text, keys, roles, scanner, filling, dialect, read: 0, unclosed: None })
    }

    /// Reads what has come since, in windows: an engine that made quick code of the loop meanwhile can only change over to it where the
    /// loop begins anew.
    fn go_on(&mut self) {
        for until in (self.read..self.text.len()).step_by(WINDOW).skip(1) {
            self.read_to(until, false);
        }
        self.read_to(self.text.len(), false);
    }

    fn finish(&mut self) {
        // A file that we wrote has no groups.
        let ours = self.roles.last() == Some(&Role::Made);
        for is_again in [ours, true] {
            self.go_on();
            self.read_to(self.text.len(), true);
            self.filling.end(&self.text, ours);
            if is_again {
                return;
            }
            let Table { text, dialect: Dialect { headings, delimiter, .. }, filling, .. } = self;
            let delimiter = *delimiter;
            let left_out = Groups { filling, text, headings, delimiter }.lines();
            if left_out.is_empty() {
                return;
            }
            let rows = filling.columns.len();
            let mut again = Filling::new(&self.roles, headings, &filling.options, rows, delimiter == b';');
            again.learn(&self.dialect.sample);
            again.is_workbook = filling.is_workbook;
            again.left_out = left_out;
            *filling = again;
            self.scanner = Scanner::new(delimiter, self.dialect.rows_start);
            self.read = 0;
        }
    }

    #[inline(never)]
    fn read_to(&mut self, until: usize, last: bool) {
        let Table { text, scanner, filling, read, .. } = self;
        let text = text.get(..until).unwrap_or(text);
        scanner.scan(text, last, &mut |rows| filling.rows(text, rows));
        *read = until;
    }

    /// Whether every letter is whole, above the rows and in them.
    fn is_utf8(&self) -> bool {
        let above = self.text.get(..self.dialect.rows_start).unwrap_or(b"");
        std::str::from_utf8(above).is_ok() && self.scanner.is_utf8(&self.text)
    }

    /// Whether there are rows under headings that head something: a cover sheet's few words are no list.
    fn is_list(&self) -> bool {
        let headings = &self.dialect.headings;
        !self.dialect.sample.is_empty()
            && (headings.len() > 2 || headings.iter().any(|heading| headings::is_known(heading)))
    }

    fn of_sheet(mut self, name: &str, names: Vec<String>, rows: &[u32]) -> Result<(Pipeline, ReadReport)> {
        self.filling.is_workbook = true;
        self.finish();
        let (pipeline, mut report) = self.report(Format::Xlsx, None, &[], Some(rows))?;
        report.sheet = Some(name.to_owned());
        report.sheets = names;
        Ok((pipeline, report))
    }

    /// The pipeline and its report. `rows` is where each row of a workbook begins in the text.
    fn report(
        mut self,
        format: Format,
        encoding: Option<String>,
        mended: &[usize],
        rows: Option<&[u32]>,
    ) -> Result<(Pipeline, ReadReport)> {
        let close = self.filling.close_field();
        let layout = self.layout(close);
        let mut mapping = Record::default();
        for (key, role) in self.keys.iter().zip(&self.roles) {
            mapping.insert(key.clone(), named(*role, close).to_owned());
        }
        let columns = self.keys.clone();
        let english = self.keys.iter().all(|key| key.is_ascii());
        let default_order = default_order(english, self.dialect.delimiter, self.filling.writes_points());
        let delimiter = self.dialect.delimiter;
        let mut text = std::mem::take(&mut self.text);
        if text.capacity() / 2 > text.len() {
            // What a wrong hint held is free for the next file.
            text.shrink_to_fit();
        }
        let source = Source { text, layout };
        let (decimal, date_order, ambiguous, brings) = self.filling.finish(source, default_order);
        let mut pipeline_columns = std::mem::take(&mut self.filling.columns);
        if let Some(source) = pipeline_columns.sources.first_mut().and_then(std::sync::Arc::get_mut) {
            source.layout.brings = brings;
        }
        let repeated = pipeline_columns.finish();

        let mut bad = BadCells::default();
        let mut count = repeated.len() + mended.len() + usize::from(self.unclosed.is_some());
        for cells in &mut self.filling.bad.0 {
            count += cells.count;
            bad.first.append(&mut cells.first);
        }
        let id_column = self.roles.iter().position(|role| *role == Role::Field(Field::Id));
        let text = pipeline_columns.sources.first().map(std::sync::Arc::clone);
        let empty: &[u8] = b"";
        let bytes = text.as_ref().map_or(empty, |source| &source.text);
        for &row in repeated.iter().take(PROBLEMS) {
            let start = pipeline_columns.record.get(row).copied().unwrap_or(0);
            let cell = text.as_ref().and_then(|source| source.record(start).nth(id_column?));
            let id = cell.map(|cell| cell.text()).unwrap_or_default();
            bad.note(start, id_column, "duplicate-id", id.as_bytes());
        }
        for &place in mended.iter().take(PROBLEMS) {
            let letter = bytes.get(place..bytes.len().min(place + 2)).unwrap_or(b"");
            bad.note(place as u32, None, "bad-encoding", letter);
        }
        if let Some(place) = self.unclosed {
            let end = bytes.len().min(place + 80);
            bad.note(place as u32, None, "bad-quotes", bytes.get(place..end).unwrap_or(b""));
        }
        let mut bad = bad.first;
        sort_by(&mut bad, |a, b| (a.start, a.column).cmp(&(b.start, b.column)));
        bad.truncate(PROBLEMS);
        let mut lines = Lines::default();
        let mut problems = Vec::with_capacity(bad.len());
        for BadCell { start, column, code, value } in bad {
            let line = match rows {
                Some(rows) => rows.partition_point(|row| *row <= start) as u32,
                None => lines.of(bytes, start as usize),
            };
            let column = column.and_then(|column| columns.get(column).cloned());
            problems.push(Problem { line, column, code, value });
        }
        let report = ReadReport {
            rows: pipeline_columns.len(),
            columns,
            mapping,
            dialect: ReadDialect {
                format,
                encoding,
                delimiter: (format == Format::Csv).then(|| Delimiter::of(delimiter)),
                decimal,
                date_order,
            },
            ambiguous,
            problems,
            problem_count: count,
            skipped_lines: self.filling.skipped + self.dialect.skipped,
            sheet: None,
            sheets: Vec::new(),
        };
        Ok((Pipeline::from_columns(pipeline_columns), report))
    }

    /// What each column is. Cells beyond the last heading make columns of their own; total and band, which are made anew, are none.
    fn layout(&mut self, close: Field) -> Layout {
        let mut headings = std::mem::take(&mut self.dialect.headings);
        if self.roles.last() == Some(&Role::Made) {
            headings.truncate(headings.len() - 2);
        } else {
            while headings.len() < self.filling.widest {
                headings.push(String::new());
                self.roles.push(Role::Extra);
            }
            self.keys = guess::keys(&headings);
        }
        let told = self.filling.options.mapping.as_ref();
        let mut columns = Vec::with_capacity(headings.len());
        for ((heading, key), role) in headings.into_iter().zip(&self.keys).zip(&self.roles) {
            let field = match role {
                Role::Field(field) => Some(*field),
                Role::CloseDate => Some(close),
                _ => None,
            };
            let told = told.is_some_and(|told| told.contains_key(key) || told.contains_key(&heading));
            columns.push(SourceColumn { heading, key: key.clone(), field, told });
        }
        Layout { delimiter: self.dialect.delimiter, columns, brings: super::field::FieldSet::NONE }
    }
}

/// Makes room at a text's end and has it filled.
fn append(text: &mut Vec<u8>, length: usize, copy: impl FnOnce(&mut [u8])) -> Result<()> {
    let before = text.len();
    if text.try_reserve(length).is_err() {
        return Err(no_room());
    }
    text.resize(before + length, 0);
    copy(text.get_mut(before..).unwrap_or_default());
    Ok(())
}

fn too_large() -> Error {
    Error::new(Code::OutOfRange, "a file of more than 4 GB does not fit; export fewer columns or years")
        .at("file")
}

/// What to say of a file that memory does not hold.
pub(crate) fn no_room() -> Error {
    Error::new(Code::OutOfRange, "this file is too large for the memory there is").at("file")
}

/// Where nothing else decides: the month first in plain English files, the day first everywhere else.
pub(crate) fn default_order(english: bool, delimiter: u8, points: bool) -> DateOrder {
    if english && delimiter != b';' && points { DateOrder::Mdy } else { DateOrder::Dmy }
}

fn named(role: Role, close: Field) -> &'static str {
    match role {
        Role::Field(field) => field.as_str(),
        Role::CloseDate => close.as_str(),
        _ => Field::Extra.as_str(),
    }
}

/// Takes off the apostrophes that kept cells from running as formulas.
#[inline(never)]
fn without_apostrophes(cells: &mut [String]) {
    for cell in cells {
        cell.drain(..formula::apostrophe(cell.as_bytes()));
    }
}

/// How many cells hold more than a few words.
#[inline(never)]
fn sentences(cells: &[String]) -> usize {
    cells.iter().filter(|cell| cell.split_whitespace().count() > 6).count()
}

/// One column of sentences, or a line that heads nothing.
fn is_prose(dialect: &Dialect, told: &Record<String>) -> bool {
    let known =
        dialect.headings.iter().any(|heading| headings::is_known(heading) || told.contains_key(heading));
    if known || dialect.headings.len() > 2 {
        return false;
    }
    let (mut long, mut odd) = (0, 0);
    for row in &dialect.sample {
        long += sentences(row);
        odd += usize::from(row.len() != 2);
    }
    let sentence = sentences(&dialect.headings) > 0;
    let rows = dialect.sample.len();
    match dialect.headings.len() {
        1 => rows == 0 || sentence || long * 2 > rows,
        _ => sentence && odd * 2 >= rows,
    }
}

/// How many rows to make room for, by the length of the first ones; none where memory would not hold them.
fn expected_rows(text: &[u8], dialect: &Dialect, size_hint: usize, a_row: usize) -> usize {
    let first = text.len().min(FIRST_PART).saturating_sub(dialect.rows_start);
    let sampled = text.get(dialect.rows_start..dialect.rows_start + first).unwrap_or(b"");
    let ends = sampled.iter().filter(|b| **b == b'\n' || **b == b'\r').count().max(1);
    let size = size_hint.max(text.len());
    // Quoted newlines make the guess too high, never too low by much: a tenth more spares growing.
    let rows = size / (sampled.len() / ends).max(1);
    let rows = (rows + rows / 10).min(size / 2 + 1);
    if Vec::<u8>::new().try_reserve_exact(rows.saturating_mul(a_row)).is_ok() { rows } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_hint_takes_no_room_and_refuses_nothing() {
        let mut reader = Reader::new(ReadOptions::default(), Some(1e9)).unwrap();
        reader.push(b"Id,Name\n1,A\n").unwrap();
        let raw = std::mem::take(&mut reader.raw);
        let open = reader.open(raw.clone(), true).unwrap();
        assert!(open.table.filling.columns.id.values.capacity() < 1000);
        reader.raw = raw;
        let (pipeline, report) = reader.finish().unwrap();
        assert_eq!((pipeline.len(), report.problem_count), (1, 0));
        // Where the file goes on, the hint counts, as far as there is memory.
        let dialect = dialect::find(b"Id,Name\n1,A\n", 0, None, true).unwrap();
        assert!(expected_rows(b"Id,Name\n1,A\n", &dialect, 1000, 25) > 200);
        assert_eq!(expected_rows(b"Id,Name\n1,A\n", &dialect, usize::MAX / 2, 25), 0);
    }
}
