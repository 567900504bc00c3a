//! Where rows and cells begin and end: RFC 4180 as generously as spreadsheets read it, sixty-four bytes at a time.
//!
//! A quote opens a quoted cell only at the cell's first byte; inside it a doubled quote is a quote and everything else is
//! content. What follows a closing quote up to the next delimiter belongs to the cell as it stands. CR, LF and CRLF each end a
//! row, mixed as they come.
//!
//! A block in which each quote stands where a tidy file has it is told by arithmetic on sixty-four bits: a byte is inside a quoted
//! cell where the quotes up to it are odd in number (Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019). Any other
//! block is looked at quote by quote.

use std::borrow::Cow;

use super::letters::Letters;

const BLOCK: usize = 64;
/// Rows that are handed on at once: what they hold stays in the processor's cache until each of its columns was read.
const TOGETHER: usize = 64;

/// Finds rows in bytes that may still be growing at their end.
#[derive(Debug, Clone)]
pub struct Scanner {
    delimiter: u8,
    /// Where the block to look at next begins.
    at: usize,
    /// The first byte that is still to be looked at; past `at` where a doubled quote or a CRLF lies across two blocks.
    from: usize,
    row: usize,
    cell: usize,
    quoted: bool,
    /// Where the quoted cell that is open, or was open last, begins.
    opened: usize,
    /// A cell went on after its closing quote.
    untidy: bool,
    letters: Letters,
    found: Found,
}

/// Rows that were found and not handed on yet, and the row that is open.
#[derive(Debug, Clone, Default)]
struct Found {
    /// As in [`Rows`]; what lies beyond `count` is room.
    edges: Vec<u32>,
    count: usize,
    /// How many cells each whole row has.
    cells: usize,
    rows: usize,
    /// Edges of whole rows.
    whole: usize,
}

/// Rows one after another that have the same number of cells.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    /// For each row the place before its first cell, which wraps around at the file's beginning, and the end of each cell: a cell
    /// lies between two neighbours.
    edges: &'a [u32],
    /// Cells in a row, at least one.
    pub cells: usize,
}

/// What takes rows. By a pointer, so that there is one scanner for all who read: it is called once for many rows.
pub type Take<'a> = &'a mut dyn FnMut(Rows<'_>);

impl<'a> Rows<'a> {
    pub fn len(&self) -> usize {
        self.edges.len() / (self.cells + 1)
    }

    pub fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        self.edges.chunks_exact(self.cells + 1).map(|edges| Row { edges })
    }

    #[inline(always)]
    pub fn row(&self, at: usize) -> Option<Row<'a>> {
        let width = self.cells + 1;
        self.edges.get(at * width..at * width + width).map(Row::of)
    }

    /// The rows from one to before another.
    pub fn part(&self, from: usize, to: usize) -> Rows<'a> {
        let width = self.cells + 1;
        Rows { edges: self.edges.get(from * width..to * width).unwrap_or(&[]), cells: self.cells }
    }
}

/// One row, as in [`Rows`].
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    edges: &'a [u32],
}

impl<'a> Row<'a> {
    /// The row of these edges: the place before its first cell, and the end of each.
    #[inline(always)]
    pub fn of(edges: &'a [u32]) -> Self {
        Row { edges }
    }

    pub fn edges(&self) -> &'a [u32] {
        self.edges
    }

    /// Where the row begins.
    #[inline(always)]
    pub fn start(&self) -> u32 {
        self.edges.first().map_or(0, |before| before.wrapping_add(1))
    }

    pub fn cells(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Where a cell begins and ends, its quotes included; an end before its beginning where the row is too short.
    #[inline(always)]
    pub fn place(&self, cell: usize) -> (u32, u32) {
        let before = if cell + 1 < self.edges.len() { cell } else { 0 };
        let end = if before == cell { cell + 1 } else { 0 };
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or(0);
        (edge(before).wrapping_add(1), edge(end))
    }

    /// The bytes of a cell as they stand, quotes included; empty where the row is too short.
    #[inline]
    pub fn raw<'b>(&self, bytes: &'b [u8], cell: usize) -> &'b [u8] {
        let (start, end) = self.place(cell);
        bytes.get(start as usize..end as usize).unwrap_or(b"")
    }

    /// What a cell says.
    pub fn text<'b>(&self, bytes: &'b [u8], cell: usize) -> Cow<'b, [u8]> {
        unquoted(self.raw(bytes, cell))
    }

    /// Whether nothing stands in any cell.
    #[inline]
    pub fn is_blank(&self, bytes: &[u8]) -> bool {
        let says_something = match bytes.get(self.start() as usize..) {
            Some([b'"', second, ..]) => second.is_ascii_alphanumeric(),
            Some([first, ..]) => first.is_ascii_alphanumeric(),
            _ => false,
        };
        !says_something && self.is_blank_throughout(bytes)
    }

    fn is_blank_throughout(&self, bytes: &[u8]) -> bool {
        (0..self.cells())
            .all(|cell| self.raw(bytes, cell).iter().all(|b| b.is_ascii_whitespace() || *b == b'"'))
            && (0..self.cells()).all(|cell| self.text(bytes, cell).trim_ascii().is_empty())
    }

    /// Whether at most half of `width` cells hold something.
    #[inline(always)]
    pub fn is_sparse(&self, bytes: &[u8], width: usize) -> bool {
        let mut filled = 0;
        for pair in self.edges.windows(2) {
            // Of none or two bytes: two may be quotes around nothing.
            filled += usize::from(pair[1].wrapping_sub(pair[0]) | 2 != 3);
            if filled * 2 > width {
                return false;
            }
        }
        self.is_sparse_throughout(bytes, width)
    }

    #[inline(never)]
    fn is_sparse_throughout(&self, bytes: &[u8], width: usize) -> bool {
        let filled = (0..self.cells()).filter(|cell| !matches!(self.raw(bytes, *cell), b"" | b"\"\""));
        filled.count() * 2 <= width
    }

    /// The row as the only one of its kind.
    pub fn alone(self) -> Rows<'a> {
        Rows { edges: self.edges, cells: self.cells() }
    }
}

/// What a cell says, its quotes taken off.
pub fn unquoted(raw: &[u8]) -> Cow<'_, [u8]> {
    let [b'"', inside @ ..] = raw else { return Cow::Borrowed(raw) };
    if let [plain @ .., b'"'] = inside
        && !plain.contains(&b'"')
    {
        return Cow::Borrowed(plain);
    }
    let mut out = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(quote) = rest.iter().position(|b| *b == b'"') {
        out.extend_from_slice(&rest[..quote]);
        rest = &rest[quote + 1..];
        if rest.first() != Some(&b'"') {
            break;
        }
        out.push(b'"');
        rest = &rest[1..];
    }
    out.extend_from_slice(rest);
    Cow::Owned(out)
}

impl Scanner {
    /// A scanner of bytes whose first row begins at `start`.
    pub fn new(delimiter: u8, start: usize) -> Self {
        Scanner {
            delimiter,
            at: start,
            from: start,
            row: start,
            cell: start,
            quoted: false,
            opened: start,
            untidy: false,
            letters: Letters::default(),
            found: Found::default(),
        }
        .begun(start)
    }

    fn begun(mut self, start: usize) -> Self {
        self.found.room();
        self.found.begin_row(start);
        self
    }

    /// Hands on the rows that are complete, those of equal width together. `bytes` is all there is so far, from the file's
    /// beginning; with `last` nothing more comes, and the row that the file's end finishes is handed on too.
    pub fn scan(&mut self, bytes: &[u8], last: bool, each: Take) {
        // One byte beyond the block is there to look at: a quote and its double never part, nor do CR and LF.
        while self.at + BLOCK < bytes.len() {
            let Some(block) = bytes.get(self.at..).and_then(|rest| rest.first_chunk::<BLOCK>()) else {
                break;
            };
            self.block(bytes, Masks::of(block, self.delimiter), each);
        }
        if last {
            while self.at < bytes.len() {
                let rest = &bytes[self.at..bytes.len().min(self.at + BLOCK)];
                let mut block = [0; BLOCK];
                block[..rest.len()].copy_from_slice(rest);
                self.block(bytes, Masks::of(&block, self.delimiter), each);
            }
            if self.row < bytes.len() {
                self.found.room();
                self.found.end_cell(bytes.len());
                self.end_row(bytes, bytes.len(), each);
                (self.row, self.cell) = (bytes.len(), bytes.len());
            }
        }
        self.found.hand_on(each);
    }

    /// Where a cell was opened by a quote that nothing closes, once the last byte has been scanned.
    pub fn unclosed(&self) -> Option<usize> {
        self.quoted.then_some(self.opened)
    }

    /// Whether all bytes that were scanned are UTF-8.
    pub fn is_utf8(&self, bytes: &[u8]) -> bool {
        self.letters.are_whole(bytes)
    }

    /// Whether a cell went on after its closing quote.
    pub fn untidy(&self) -> bool {
        self.untidy
    }

    #[inline(always)]
    fn block(&mut self, bytes: &[u8], masks: Masks, each: Take) {
        if masks.beyond != 0 {
            self.letters.look(bytes, self.at, masks.beyond);
        }
        self.found.room();
        match self.tidy_breaks(bytes, &masks) {
            Some(breaks) => self.break_at(bytes, breaks, masks.lines, each),
            None => self.quote_by_quote(bytes, &masks, each),
        }
        self.at += BLOCK;
    }

    /// The delimiters and line ends outside quotes, where each quote of the block stands as in a tidy file.
    #[inline(always)]
    fn tidy_breaks(&mut self, bytes: &[u8], masks: &Masks) -> Option<u64> {
        if self.from > self.at {
            return None;
        }
        let open = u64::from(self.quoted).wrapping_neg();
        let quotes = masks.quotes;
        if quotes == 0 {
            return Some(masks.breaks & !open);
        }
        let inside = odd_so_far(quotes) ^ open;
        let breaks = masks.breaks & !inside;
        let (opening, closing) = (quotes & inside, quotes & !inside);
        // An opening quote begins a cell, or doubles the one before it; a closing one ends its cell, or is doubled by the next.
        let before = (breaks | quotes) << 1 | u64::from(self.cell == self.at);
        let after = (breaks | quotes) >> 1 | 1 << 63;
        if opening & !before | closing & !after != 0 {
            return None;
        }
        let mut quoted = inside >> 63 == 1;
        if closing >> 63 == 1 {
            match bytes.get(self.at + BLOCK) {
                Some(b'"') => (quoted, self.from) = (true, self.at + BLOCK + 1),
                next if self.ends_cell(next) => {}
                _ => return None,
            }
        }
        self.quoted = quoted;
        let begins = opening & !(closing << 1);
        if begins != 0 {
            self.opened = self.at + 63 - begins.leading_zeros() as usize;
        }
        Some(breaks)
    }

    fn ends_cell(&self, next: Option<&u8>) -> bool {
        next.is_none_or(|b| *b == self.delimiter || *b == b'\n' || *b == b'\r')
    }

    #[inline(always)]
    fn break_at(&mut self, bytes: &[u8], breaks: u64, lines: u64, each: Take) {
        if breaks == 0 {
            return;
        }
        self.cell = self.at + BLOCK - breaks.leading_zeros() as usize;
        let (mut left, mut lines) = (breaks, lines & breaks);
        loop {
            let line = lines & lines.wrapping_neg();
            let mut of_row = left & (line | line.wrapping_sub(1));
            left ^= of_row;
            while of_row != 0 {
                self.found.end_cell(self.at + of_row.trailing_zeros() as usize);
                of_row &= of_row - 1;
            }
            if line == 0 {
                break;
            }
            let cell = self.cell;
            let at = self.at + line.trailing_zeros() as usize;
            self.end_row(bytes, at, each);
            self.cell = cell.max(self.row);
            if self.row == at + 2 {
                left &= !(line << 1);
            }
            lines &= left;
        }
    }

    #[inline(never)]
    fn quote_by_quote(&mut self, bytes: &[u8], masks: &Masks, each: Take) {
        let mut live = match self.from.saturating_sub(self.at) {
            0 => u64::MAX,
            BLOCK.. => 0,
            skip => u64::MAX << skip,
        };
        loop {
            let found = if self.quoted { masks.quotes & live } else { (masks.quotes | masks.breaks) & live };
            if found == 0 {
                break;
            }
            let bit = found.trailing_zeros();
            live &= (u64::MAX << bit) << 1;
            let at = self.at + bit as usize;
            match bytes.get(at) {
                Some(b'"') if self.quoted => match bytes.get(at + 1) {
                    Some(b'"') => self.from = at + 2,
                    next => {
                        self.quoted = false;
                        self.untidy |= !self.ends_cell(next);
                    }
                },
                Some(b'"') => {
                    if at == self.cell {
                        self.quoted = true;
                        self.opened = at;
                    }
                }
                Some(b'\n' | b'\r') => {
                    self.found.end_cell(at);
                    self.end_row(bytes, at, each);
                }
                _ => {
                    self.found.end_cell(at);
                    self.cell = at + 1;
                }
            }
            if self.from == at + 2 {
                live &= u64::MAX.checked_shl(bit + 2).unwrap_or(0);
            }
        }
    }

    /// The row that is open ends at the line end `at`, of which the next byte may be the second half.
    #[inline(always)]
    fn end_row(&mut self, bytes: &[u8], at: usize, each: Take) {
        self.found.end_row(each);
        self.row = at + 1;
        if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
            self.row = at + 2;
            self.from = self.from.max(self.row);
        }
        self.found.begin_row(self.row);
        self.cell = self.row;
    }
}

impl Found {
    /// Room for what one block and a file's end can bring: an end for each byte, and a beginning for each row.
    #[inline(always)]
    fn room(&mut self) {
        if self.edges.len() <= self.count + 2 * BLOCK + 2 {
            self.edges.resize(self.count + 64 * BLOCK, 0);
        }
    }

    #[inline(always)]
    fn note(&mut self, edge: u32) {
        if let Some(place) = self.edges.get_mut(self.count) {
            *place = edge;
        }
        self.count += 1;
    }

    #[inline(always)]
    fn begin_row(&mut self, start: usize) {
        self.note((start as u32).wrapping_sub(1));
    }

    #[inline(always)]
    fn end_cell(&mut self, at: usize) {
        self.note(at as u32);
    }

    #[inline(always)]
    fn end_row(&mut self, each: Take) {
        let cells = self.count - self.whole - 1;
        if cells != self.cells || self.rows == TOGETHER {
            self.hand_on(each);
            self.cells = cells;
        }
        self.rows += 1;
        self.whole = self.count;
    }

    /// Hands on the whole rows.
    #[inline(never)]
    fn hand_on(&mut self, each: Take) {
        if self.rows > 0 {
            each(Rows { edges: &self.edges[..self.whole], cells: self.cells });
            self.edges.copy_within(self.whole..self.count, 0);
            self.count -= self.whole;
            (self.whole, self.rows) = (0, 0);
        }
    }
}

/// Each bit says whether the bits up to it and with it are odd in number.
#[inline(always)]
fn odd_so_far(bits: u64) -> u64 {
    [1, 2, 4, 8, 16, 32].iter().fold(bits, |odd, by| odd ^ odd << by)
}

/// What is where in sixty-four bytes, a bit each.
struct Masks {
    quotes: u64,
    /// Delimiters and line ends.
    breaks: u64,
    /// Line ends: LF and CR.
    lines: u64,
    /// What is no ASCII.
    beyond: u64,
}

impl Masks {
    #[cfg(target_feature = "simd128")]
    #[inline(always)]
    fn of(block: &[u8; BLOCK], delimiter: u8) -> Masks {
        use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, v128, v128_load, v128_or};
        let (quote, lf, cr) = (u8x16_splat(b'"'), u8x16_splat(b'\n'), u8x16_splat(b'\r'));
        let delimiter = u8x16_splat(delimiter);
        let (mut quotes, mut delimiters, mut lines, mut beyond) = (0, 0, 0, 0);
        for (i, part) in block.chunks_exact(16).enumerate() {
            // SAFETY: the part is sixteen bytes long, and the load asks for no alignment.
            let bytes: v128 = unsafe { v128_load(part.as_ptr().cast()) };
            beyond |= u64::from(u8x16_bitmask(bytes)) << (16 * i);
            let line = v128_or(u8x16_eq(bytes, lf), u8x16_eq(bytes, cr));
            quotes |= u64::from(u8x16_bitmask(u8x16_eq(bytes, quote))) << (16 * i);
            delimiters |= u64::from(u8x16_bitmask(u8x16_eq(bytes, delimiter))) << (16 * i);
            lines |= u64::from(u8x16_bitmask(line)) << (16 * i);
        }
        Masks { quotes, breaks: delimiters | lines, lines, beyond }
    }

    /// Eight at a time in a plain register.
    #[cfg(not(target_feature = "simd128"))]
    #[inline]
    fn of(block: &[u8; BLOCK], delimiter: u8) -> Masks {
        const EACH: u64 = 0x0101_0101_0101_0101;
        const LOW: u64 = 0x7F * EACH;
        // The high bit of each byte that is equal to the one asked for; exact, no carry crosses a byte.
        let equal = |word: u64, byte: u8| {
            let other = word ^ (u64::from(byte) * EACH);
            !(((other & LOW) + LOW) | other | LOW)
        };
        let gather = |high: u64| (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        let (mut quotes, mut delimiters, mut lines, mut beyond) = (0, 0, 0, 0);
        for (i, part) in block.chunks_exact(8).enumerate() {
            let word = part.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
            beyond |= gather(word & !LOW) << (8 * i);
            quotes |= gather(equal(word, b'"')) << (8 * i);
            delimiters |= gather(equal(word, delimiter)) << (8 * i);
            lines |= gather(equal(word, b'\n') | equal(word, b'\r')) << (8 * i);
        }
        Masks { quotes, breaks: delimiters | lines, lines, beyond }
    }
}

/// The same rows with every quoted cell tidy: one that never closes is a cell that begins with a quote and ends at the next
/// delimiter, and what follows a closing quote moves inside. No line begins elsewhere than before.
pub fn tidied(bytes: &[u8], delimiter: u8, start: usize) -> Vec<u8> {
    let mut text = bytes.to_vec();
    // Each round makes a letter of one quote that nothing closes. A file with more of them than that is no quoted file.
    for round in 0.. {
        let mut scanner = Scanner::new(delimiter, start);
        let mut out = Vec::with_capacity(text.len() + 64);
        out.extend_from_slice(&text[..start.min(text.len())]);
        let mut until = out.len();
        scanner.scan(&text, true, &mut |rows| {
            for row in rows.iter() {
                for cell in 0..row.cells() {
                    let raw = row.raw(&text, cell);
                    let end = row.place(cell).1 as usize;
                    out.extend_from_slice(&text[until..end - raw.len()]);
                    if raw.first() == Some(&b'"') {
                        quote(&unquoted(raw), &mut out)
                    } else {
                        out.extend_from_slice(raw)
                    }
                    until = end;
                }
            }
        });
        let Some(opened) = scanner.unclosed() else {
            out.extend_from_slice(&text[until..]);
            return out;
        };
        let from = if round < 8 { opened } else { start };
        text = literal_quotes(&text, delimiter, from, round >= 8);
    }
    text
}

/// Quotes made letters: of the cell that begins at `from`, or of `all` cells after it.
fn literal_quotes(text: &[u8], delimiter: u8, from: usize, all: bool) -> Vec<u8> {
    let mut out = text[..from].to_vec();
    let mut rest = &text[from..];
    loop {
        let end =
            rest.iter().position(|b| *b == delimiter || *b == b'\n' || *b == b'\r').unwrap_or(rest.len());
        let (cell, after) = rest.split_at(end);
        if cell.first() == Some(&b'"') {
            quote(cell, &mut out)
        } else {
            out.extend_from_slice(cell)
        }
        let Some((&stop, after)) = after.split_first() else { return out };
        out.push(stop);
        rest = after;
        if !all {
            out.extend_from_slice(rest);
            return out;
        }
    }
}

/// Writes a cell in quotes.
pub fn quote(text: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    for &byte in text {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}

/// Lines of a text, counted as far as somebody asks: CR, LF and CRLF end one each.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    at: usize,
    before: u32,
}

impl Lines {
    /// The number, from 1, of the line in which the byte at `place` lies. Cheapest where places ascend.
    pub fn of(&mut self, bytes: &[u8], place: usize) -> u32 {
        if place < self.at {
            *self = Lines::default();
        }
        let place = place.min(bytes.len());
        for at in self.at..place {
            let ends = match bytes[at] {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            self.before += u32::from(ends);
        }
        self.at = place;
        self.before + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(bytes: &[u8], delimiter: u8, cut: usize) -> Vec<Vec<Vec<u8>>> {
        let mut scanner = Scanner::new(delimiter, 0);
        let mut out = Vec::new();
        let mut seen = 0;
        while seen < bytes.len() {
            seen = (seen + cut).min(bytes.len());
            let so_far = &bytes[..seen];
            scanner.scan(so_far, false, &mut |rows| out.extend(texts(so_far, rows)));
        }
        scanner.scan(bytes, true, &mut |rows| out.extend(texts(bytes, rows)));
        out
    }

    fn texts(bytes: &[u8], rows: Rows<'_>) -> Vec<Vec<Vec<u8>>> {
        let cells = |row: Row<'_>| (0..row.cells()).map(|i| row.text(bytes, i).into_owned()).collect();
        rows.iter().map(cells).collect()
    }

    fn by_the_csv_crate(bytes: &[u8], delimiter: u8) -> Vec<Vec<Vec<u8>>> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(bytes)
            .byte_records()
            .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect())
            .collect()
    }

    /// The csv crate passes over empty lines in silence.
    fn not_empty(rows: Vec<Vec<Vec<u8>>>) -> Vec<Vec<Vec<u8>>> {
        rows.into_iter().filter(|row| row.len() != 1 || !row[0].is_empty()).collect()
    }

    #[test]
    fn a_thread_of_mails_in_one_cell_is_one_cell() {
        let text = b"id,notes\r\n1,\"Re: offer\r\n> \"\"fine\"\", he said\nBye\"\r\n2,\r\n";
        let rows = rows(text, b',', 5);
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1][1], b"Re: offer\r\n> \"fine\", he said\nBye");
        assert_eq!(rows[2], [b"2".to_vec(), b"".to_vec()]);
    }

    #[test]
    fn an_inch_sign_inside_a_cell_opens_nothing() {
        assert_eq!(rows(b"1;6\" pipe;x\n2;b;c\n", b';', 64)[0][1], b"6\" pipe");
    }

    #[test]
    fn a_quote_that_nothing_closes_swallows_no_row() {
        let tidy = tidied(b"id,name\n1,\"Acme Ltd\n2,Beta\n", b',', 0);
        assert_eq!(tidy, b"id,name\n1,\"\"\"Acme Ltd\"\n2,Beta\n");
    }

    #[test]
    fn a_file_of_nothing_but_open_quotes_is_made_tidy_in_the_end() {
        let text = "\"a\"\"\n".repeat(50) + "\"";
        let tidy = tidied(text.as_bytes(), b',', 0);
        let mut scanner = Scanner::new(b',', 0);
        scanner.scan(&tidy, true, &mut |_| {});
        assert_eq!((scanner.unclosed(), scanner.untidy()), (None, false));
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let text = b"a\r\nb\rc\nd";
        let mut lines = Lines::default();
        assert_eq!([0, 3, 5, 7, 3].map(|at| lines.of(text, at)), [1, 2, 3, 4, 2]);
    }

    proptest! {
        #[test]
        fn cells_are_those_of_an_independent_reader(
            text in "[ab,;\t|\"\r\n é]{0,300}",
            delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
            cut in 1usize..200,
        ) {
            let ours = not_empty(rows(text.as_bytes(), delimiter, cut));
            prop_assert_eq!(ours, not_empty(by_the_csv_crate(text.as_bytes(), delimiter)));
        }

        #[test]
        fn cells_of_a_tidy_file_come_back_however_it_is_quoted_and_cut(
            table in prop::collection::vec(prop::collection::vec("[ab,;\"\r\n é]{0,90}", 1..5), 1..40),
            always in any::<bool>(),
            crlf in any::<bool>(),
            cut in 1usize..400,
        ) {
            let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let mut writer =
                csv::WriterBuilder::new().flexible(true).quote_style(style).terminator(terminator).from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = writer.into_inner().unwrap();
            let table: Vec<Vec<Vec<u8>>> =
                table.into_iter().map(|row| row.into_iter().map(String::into_bytes).collect()).collect();
            prop_assert_eq!(rows(&text, b',', cut), table);
        }

        #[test]
        fn what_is_tidied_reads_as_before(text in "[ab,\"\r\n]{0,200}") {
            let tidy = tidied(text.as_bytes(), b',', 0);
            let mut scanner = Scanner::new(b',', 0);
            scanner.scan(&tidy, true, &mut |_| {});
            prop_assert_eq!((scanner.unclosed(), scanner.untidy()), (None, false));
            prop_assert_eq!(tidied(&tidy, b',', 0), tidy.clone());
            let mut scanner = Scanner::new(b',', 0);
            scanner.scan(text.as_bytes(), true, &mut |_| {});
            if scanner.unclosed().is_none() {
                prop_assert_eq!(rows(&tidy, b',', 64), rows(text.as_bytes(), b',', 64));
            }
        }
    }
}
