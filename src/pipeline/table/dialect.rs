//! How a delimited file is laid out: its delimiter, the row of headings, and what stands above it.

use super::scan::{Rows, Scanner};
use crate::case::is_letter;
use crate::pipeline::mapping::{guess::are_ours, headings};
use crate::pipeline::notation::amount;
use crate::pipeline::source::readable;
use crate::texts::is_one_of;

/// Where the table is in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
    /// As they stand, quotes taken off.
    pub headings: Vec<String>,
    /// Where the row of headings begins.
    pub heading_start: usize,
    /// Where the first row after it begins.
    pub rows_start: usize,
    /// Blank rows and titles above the headings.
    pub skipped: u32,
    /// The first rows after the headings, for a first guess of what columns hold.
    pub sample: Vec<Vec<String>>,
}

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
const LOOKED_AT: usize = 300;
/// Titles are looked for this far.
const ABOVE: usize = 60;

/// Finds the table in the first part of a text; `whole` where that is all of it. None where there is no row at all.
pub fn find(text: &[u8], start: usize, told: Option<u8>, whole: bool) -> Option<Dialect> {
    let (named, start) = separator_line(text, start);
    let candidates: &[u8] = match told.or(named) {
        Some(delimiter) => &[delimiter],
        None => &DELIMITERS,
    };
    let mut best: Option<(f64, View)> = None;
    for &delimiter in candidates {
        let Some(view) = View::of(text, start, delimiter, whole) else { continue };
        let score = view.score();
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, view));
        }
    }
    best?.1.dialect(text)
}

/// A first line such as `sep=;`, as Excel takes it.
fn separator_line(text: &[u8], start: usize) -> (Option<u8>, usize) {
    let rest = text.get(start..).unwrap_or(b"");
    let end = rest.iter().position(|b| *b == b'\n' || *b == b'\r').unwrap_or(rest.len());
    let line = &rest[..end];
    let line = if let [b'"', inner @ .., b'"'] = line { inner } else { line };
    let named = match line {
        [s, e, p, b'=', sign] if [s, e, p].map(u8::to_ascii_lowercase) == *b"sep" => Some(*sign),
        _ => None,
    };
    match named.filter(|sign| DELIMITERS.contains(sign)) {
        None => (None, start),
        Some(sign) => {
            let line_end = match &rest[end..] {
                [b'\r', b'\n', ..] => 2,
                [_, ..] => 1,
                [] => 0,
            };
            (Some(sign), start + end + line_end)
        }
    }
}

/// The first rows under one delimiter.
struct View {
    delimiter: u8,
    rows: Vec<(usize, Vec<String>)>,
    /// Where the row after the last one looked at begins.
    untidy: bool,
    width: usize,
    share: f64,
    heading: Option<usize>,
}

impl View {
    fn of(text: &[u8], start: usize, delimiter: u8, whole: bool) -> Option<View> {
        let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
        let mut scanner = Scanner::new(delimiter, start);
        let mut until = start;
        // In windows, so that a large first part is not scanned to its end for three hundred rows.
        while rows.len() < LOOKED_AT && until < text.len() {
            until = text.len().min(until + (1 << 15));
            let window = &text[..until];
            scanner.scan(window, whole && until == text.len(), &mut |found| take(&mut rows, window, found));
        }
        if rows.is_empty() && !whole {
            scanner.scan(text, true, &mut |found| take(&mut rows, text, found));
        }
        let mut widths: Vec<usize> = Vec::new();
        for (_, cells) in &rows {
            if filled(cells) > 0 {
                widths.push(cells.len());
            }
        }
        let (mut most, mut width) = (0, 0);
        for &one in &widths {
            let times = widths.iter().filter(|w| **w == one).count();
            if (times, one) > (most, width) {
                (most, width) = (times, one);
            }
        }
        if most == 0 {
            return None;
        }
        let share = most as f64 / widths.len() as f64;
        // Of one column nothing is asked before it turns out to be the best that there is.
        let heading = if width < 2 { None } else { heading_row(&rows, width) };
        Some(View { delimiter, untidy: scanner.untidy(), width, share, heading, rows })
    }

    /// How much this looks like the delimiter that was meant: rows of one width, many cells, headings that are known.
    fn score(&self) -> f64 {
        if self.width < 2 {
            return 0.01;
        }
        let heading = self.heading.and_then(|at| self.rows.get(at));
        // A file of ours is read as it was written, whatever its cells look like.
        if heading.is_some_and(|(_, cells)| are_ours(cells)) {
            return f64::MAX;
        }
        let known = heading.map_or(0, |(_, cells)| known(cells)).min(4);
        let wide = 1.0 - 1.0 / self.width as f64;
        let tidy = if self.untidy { 0.2 } else { 1.0 };
        let headed = if self.heading.is_some() { 1.0 } else { 0.3 };
        (self.share * self.share * wide + known as f64) * tidy * headed
    }

    fn dialect(self, text: &[u8]) -> Option<Dialect> {
        let at = self
            .heading
            .or_else(|| heading_row(&self.rows, self.width))
            .or_else(|| self.rows.iter().position(|(_, cells)| filled(cells) * 2 >= self.width))?;
        let (mut heading_start, mut headings) = (0, Vec::new());
        let mut rows_start = None;
        let mut sample = Vec::new();
        for (i, (start, cells)) in self.rows.into_iter().enumerate() {
            if i == at {
                (heading_start, headings) = (start, cells);
            } else if i > at {
                rows_start.get_or_insert(start);
                if filled(&cells) > 0 {
                    sample.push(cells);
                }
            }
        }
        let rows_start = rows_start.unwrap_or_else(|| row_end(text, heading_start, self.delimiter));
        Some(Dialect {
            delimiter: self.delimiter,
            headings,
            heading_start,
            rows_start,
            skipped: at as u32,
            sample,
        })
    }
}

fn row_end(text: &[u8], start: usize, delimiter: u8) -> usize {
    let mut scanner = Scanner::new(delimiter, start);
    let mut end = None;
    scanner.scan(text, true, &mut |rows| {
        let first = rows.iter().next().and_then(|row| row.edges().last());
        end.get_or_insert(first.map_or(start, |end| *end as usize));
    });
    match (end, end.and_then(|e| text.get(e..))) {
        (Some(end), Some([b'\r', b'\n', ..])) => end + 2,
        (Some(end), Some([_, ..])) => end + 1,
        (end, _) => end.unwrap_or(text.len()),
    }
}

fn take(rows: &mut Vec<(usize, Vec<String>)>, text: &[u8], found: Rows<'_>) {
    for row in found.iter() {
        if rows.len() >= LOOKED_AT {
            return;
        }
        let mut cells = Vec::with_capacity(row.cells());
        for i in 0..row.cells() {
            cells.push(readable(&row.text(text, i)));
        }
        rows.push((row.start() as usize, cells));
    }
}

#[inline(never)]
fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

#[inline(never)]
fn known(cells: &[String]) -> usize {
    cells.iter().filter(|cell| headings::is_known(cell)).count()
}

/// The row of headings: the first that is nearly as wide as the table and holds no value; a later one that is as wide or wider
/// where its headings are known and the first one's are not.
fn heading_row(rows: &[(usize, Vec<String>)], width: usize) -> Option<usize> {
    // What was written here is read by its own headings, however many of the file's were blank.
    if let Some(ours) = rows.iter().take(ABOVE).position(|(_, cells)| are_ours(cells)) {
        return Some(ours);
    }
    let least = if width < 2 { 1 } else { 2.max(width.div_ceil(2)) };
    let wide = |(_, (_, cells)): &(usize, &(usize, Vec<String>))| filled(cells) >= least;
    let candidates = || rows.iter().enumerate().take(ABOVE).filter(wide);
    let first = candidates().find(|(_, (_, cells))| !cells.iter().any(|cell| is_value(cell)));
    // Looking up every cell of sixty rows takes longer than reading ten thousand.
    if let Some((at, (_, cells))) = first
        && known(cells) > 0
    {
        return Some(at);
    }
    let mut best = None;
    for (at, (_, cells)) in candidates() {
        let count = known(cells);
        if best.is_none_or(|(_, _, most)| count > most) {
            best = Some((at, cells, count));
        }
    }
    match (first, best) {
        (Some((first, (_, plain))), Some((best, cells, count))) if best != first => {
            let wider = filled(plain) < filled(cells) || width < 3;
            Some(if count >= 2.min(width) && wider { best } else { first })
        }
        (Some((first, _)), _) => Some(first),
        (None, Some((best, _, count))) if count > 0 => Some(best),
        _ => None,
    }
}

/// Digits without letters: a number, a day, an amount.
fn is_value(cell: &str) -> bool {
    let text = cell.trim();
    text.bytes().any(|b| b.is_ascii_digit()) && !text.chars().any(is_letter)
}

/// What the label of a row says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    No,
    /// A total, or somebody's name.
    Maybe,
    /// The same of a number of rows.
    Count,
    /// Nobody's name.
    Sure,
}

/// Whether a label, without case, spaces and signs, is one of totals, whatever number of records it names.
pub fn total(plain: &str) -> Total {
    const TOTALS: &str = "total totals grandtotal grandtotals sum summe gesamt gesamtsumme insgesamt celkem soucet \
        totalgeneral totalgeral suma somme jumlah jumlahtotal totalulgeneral";
    const SUBTOTALS: &str = "subtotal subtotals zwischensumme teilsumme mezisoucet soustotal soustotaux";
    let word = without_number(plain);
    let word = without_number(word.strip_suffix("records").unwrap_or(word));
    if is_one_of(word.as_bytes(), SUBTOTALS) {
        Total::Sure
    } else if is_one_of(word.as_bytes(), "count recordcount anzahl pocet nombre numar")
        || word.starts_with("countof")
    {
        Total::Count
    } else if is_one_of(word.as_bytes(), TOTALS) || word.starts_with("sumof") {
        Total::Maybe
    } else {
        Total::No
    }
}

/// How many records a label names at its end, without case, spaces and signs: `Ann Smith (3 records)`.
pub fn records(plain: &str) -> usize {
    let rest = plain.strip_suffix('s').unwrap_or(plain).strip_suffix("record").unwrap_or("");
    let digits = rest.get(without_number(rest).len()..).unwrap_or("");
    digits.bytes().fold(0, |number, digit| number.wrapping_mul(10).wrapping_add(usize::from(digit - b'0')))
}

fn without_number(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Whether a text begins as the lines do that a report puts below its rows, or says what only they say.
fn is_small_print(text: &str) -> bool {
    const BEGINS: &str = "confidentialinformation generatedby generatedon exportedon exportedby reportgenerated createdby \
        erstelltam erstelltvon generele generadoel geradoem generatla dibuatpada filteredby asof";
    const SAYS: &str = "endofreport donotdistribute allrightsreserved vygenerovano";
    let plain = headings::squash(text);
    let says = |words: &str| plain.as_bytes().windows(words.len()).any(|part| part == words.as_bytes());
    if SAYS.split(' ').any(says) || text.chars().any(|letter| letter == '©') {
        return true;
    }
    let (mut begin, mut is_print) = (String::new(), false);
    for word in text.split_whitespace().take(3) {
        // `Page 1`, `Copyright (c) 2026`: the word alone begins many a name.
        is_print |= begin == "page" && is_value(word)
            || begin == "copyright" && (is_value(word) || word.eq_ignore_ascii_case("(c)"));
        let is_first = begin.is_empty();
        begin.push_str(&headings::squash(word));
        is_print |= !is_first && is_one_of(begin.as_bytes(), BEGINS);
    }
    is_print
}

/// What a row after the last proper one looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastRow {
    /// One of the table's.
    Proper,
    /// A total, if its amount is the sum of those above.
    Total,
    /// The report's: a line of small print, the totals of so many records.
    Footer,
    /// Words in one cell after a blank row that may be the report's: a name below its small print.
    Words,
    /// The same in a row that has no other cell, wherever it stands.
    Line,
}

/// Whether a row after the last proper one belongs to the report and not to the table.
pub fn last_row(cells: &[String], width: usize, after_blank: bool) -> LastRow {
    let Some(first) = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()) else {
        return LastRow::Proper;
    };
    let others = filled(cells) - 1;
    let plain = headings::squash(first);
    let is_number = |cell: &str| {
        // `EUR 11` has letters.
        is_value(cell) || matches!(amount::read(cell.as_bytes()), amount::Written::Number(_))
    };
    let numbers = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).skip(1).all(is_number);
    if width < 2 {
        return LastRow::Proper;
    }
    if total(&plain) != Total::No && numbers && others * 2 < width.max(3) {
        let counted = without_number(&plain).ends_with("records");
        return if counted { LastRow::Footer } else { LastRow::Total };
    }
    // A name alone may be an opportunity's.
    let sentence = after_blank && width > 2 && cells.len() == 1 && first.split_whitespace().count() > 3;
    if others == 0 && (sentence || is_small_print(first)) {
        return LastRow::Footer;
    }
    match cells.len() {
        _ if others > 0 || width < 3 => LastRow::Proper,
        1 => LastRow::Line,
        _ if after_blank => LastRow::Words,
        _ => LastRow::Proper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> (char, Vec<String>, u32, usize) {
        let found = find(text.as_bytes(), 0, None, true).unwrap();
        (char::from(found.delimiter), found.headings, found.skipped, found.rows_start)
    }

    #[test]
    fn decimal_commas_do_not_make_a_comma_the_delimiter() {
        let (delimiter, headings, ..) = seen("Name;Betrag\nA;1,5\nB;2,5\nC;3,25\n");
        assert_eq!((delimiter, headings.len()), (';', 2));
        let (delimiter, ..) = seen("id\tnote\n1\ta, b, c\n2\td, e, f\n");
        assert_eq!(delimiter, '\t');
        let (delimiter, ..) = seen("Name|Stage|Amount\nAcme|Won|1,234.50\n");
        assert_eq!(delimiter, '|');
    }

    #[test]
    fn a_line_that_names_the_delimiter_is_no_row() {
        let (delimiter, headings, skipped, rows) = seen("sep=;\r\nId;Name\r\n1;a,b\r\n");
        assert_eq!((delimiter, headings.len(), skipped, rows), (';', 2, 0, 16));
        assert_eq!(seen("\"sep=;\"\r\nId;Name\r\n1;a,b\r\n").1, headings);
        // A quote that is still open begins a heading of two lines.
        let (_, headings, ..) = seen("\"sep=;\nName\";Id\r\na,b;1\r\n");
        assert_eq!(headings, ["sep=;\nName", "Id"]);
    }

    #[test]
    fn what_was_written_is_read_by_its_own_headings_though_most_are_blank() {
        let (_, headings, skipped, _) =
            seen("Name;;;;;;id;total;band\nA;Won;Betrag;Close Date;x;y;row-1;;\nB;;;;;;row-2;;\n");
        assert_eq!((headings[0].as_str(), headings.len(), skipped), ("Name", 9, 0));
        // Cells that hold another table, by another delimiter.
        let (delimiter, headings, ..) =
            seen("Id,Name,A,total,band\nName;Stage;Betrag;Close,x,,,\nA;Won;1;2,y,,,\nB;Won;3;4,z,,,\n");
        assert_eq!((delimiter, headings.len()), (',', 5));
    }

    #[test]
    fn titles_stand_above_the_headings() {
        let text = "Open opportunities\nAs of 2026-11-22, all owners\n\nOpportunity Name,Stage,Amount\nA,Won,5\nB,Lost,6\n";
        let (_, headings, skipped, _) = seen(text);
        assert_eq!((headings[0].as_str(), skipped), ("Opportunity Name", 3));
        let padded = "Pipeline report,,,\n,,,\nName,Stage,Amount,Owner\nA,Won,5,x\n";
        assert_eq!(seen(padded).2, 2);
    }

    #[test]
    fn totals_and_small_print_are_no_opportunities() {
        let cells = |row: &[&str]| row.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let seen = |row: &[&str], width, after_blank| last_row(&cells(row), width, after_blank);
        assert_eq!(seen(&["Grand Totals (38 records)", "", "6,270,000"], 5, false), LastRow::Footer);
        assert_eq!(seen(&["Total", "", "", "1234.50"], 4, false), LastRow::Total);
        assert_eq!(seen(&["Confidential Information - Do Not Distribute"], 6, false), LastRow::Footer);
        assert_eq!(seen(&["Copyright © 2000-2026 Example"], 6, false), LastRow::Footer);
        assert_eq!(seen(&["Only deals of my own team"], 4, true), LastRow::Footer);
        assert_eq!(seen(&["Total", "Refinery", "Won", "5"], 4, false), LastRow::Proper);
        assert_eq!(seen(&["7", "", "", ""], 4, false), LastRow::Proper);
        assert_eq!(seen(&["Lathe for Acme", "", ""], 4, true), LastRow::Words);
        assert_eq!(seen(&["Lathe for Acme"], 4, true), LastRow::Line);
        assert_eq!(seen(&["Lathe for Acme", ""], 4, false), LastRow::Proper);
        assert_eq!(seen(&["Page Industries", "x"], 4, true), LastRow::Proper);
    }
}
