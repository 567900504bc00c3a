//! What is no table, and what to export instead.

use crate::error::{Code, Error};
use crate::texts::is_one_of;

/// Looks at the first bytes as they came: kinds of file that are told by their beginning.
pub fn by_first_bytes(first: &[u8]) -> Option<Error> {
    let trimmed = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
    let starts = |sign: &[u8]| first.starts_with(sign);
    let begins =
        |word: &[u8]| trimmed.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let reason = if starts(b"%PDF") {
        "this is a PDF; export the list as CSV or as an Excel workbook (.xlsx) instead"
    } else if starts(b"\xD0\xCF\x11\xE0") {
        "this is an old Excel workbook (.xls), or one with a password; save it as .xlsx without a password, or as CSV"
    } else if starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8") || starts(b"RIFF") {
        "this is a picture; export the list itself, as CSV or as an Excel workbook (.xlsx)"
    } else if starts(b"\x1F\x8B") || starts(b"7z\xBC\xAF") || starts(b"Rar!") {
        "this is a packed archive; unpack it and choose the CSV or .xlsx file inside"
    } else if begins(b"{\\rtf") {
        "this is a text document (RTF); export the list as CSV or as an Excel workbook (.xlsx)"
    } else if begins(b"<!doctype html")
        || begins(b"<html")
        || begins(b"<head")
        || begins(b"<body")
        || begins(b"<table")
    {
        "this is a web page, often a login or an error page that was saved under the export's name; sign in to the CRM and export the list as CSV or .xlsx again"
    } else if begins(b"<?xml") || begins(b"<!--") || begins(b"<workbook") {
        "this is XML; export the list as CSV or as an Excel workbook (.xlsx)"
    } else if begins(b"{\"")
        || begins(b"{\n")
        || begins(b"{\r")
        || begins(b"{ ")
        || begins(b"[{")
        || begins(b"[\n")
        || begins(b"[ ")
    {
        "this is JSON; export the list as CSV or as an Excel workbook (.xlsx)"
    } else if starts(b"\x7FELF") || starts(b"MZ\x90") || starts(b"\0asm") {
        "this is a program; export the list from the CRM as CSV or as an Excel workbook (.xlsx)"
    } else {
        return None;
    };
    Some(Error::new(Code::NotATable, reason))
}

/// Whether the bytes are the packed kind that workbooks are.
pub fn is_packed(first: &[u8]) -> bool {
    first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06")
}

/// Nothing in it.
pub fn empty() -> Error {
    Error::new(
        Code::NotATable,
        "this is empty; export the list with its headings, as CSV or as an Excel workbook (.xlsx)",
    )
}

/// Text without rows and columns.
pub fn prose() -> Error {
    Error::new(
        Code::NotATable,
        "this is text without columns; export a list with one row an opportunity and headings above, as CSV or .xlsx",
    )
}

/// Bytes that are no text: control characters that no table holds, or zeros in no order.
pub fn binary(text: &[u8], marked: bool) -> Option<Error> {
    let looked_at = &text[..text.len().min(1 << 16)];
    let is_control = |b: &u8| matches!(*b, 0..=8 | 14..=31 | 127);
    let control = looked_at.iter().filter(|b| is_control(b)).count();
    // A table's headings hold none, whatever stands in its cells.
    let first_line = looked_at.split(|b| *b == b'\n' || *b == b'\r').next().unwrap_or(b"");
    let is_binary = control * 50 > looked_at.len() && first_line.iter().any(is_control);
    (!marked && is_binary).then(|| {
        Error::new(
            Code::NotATable,
            "this is not text but a binary file; export the list as CSV or as an Excel workbook (.xlsx)",
        )
    })
}

/// A summary with row and column labels: the opportunities themselves are not in it.
pub fn pivot(headings: &[String], rows: &[Vec<String>]) -> Option<Error> {
    let mut sums = labels_and_sums(headings);
    for row in rows.iter().take(3) {
        // Sums alone are those of a list's groups.
        sums += match labels_and_sums(row) {
            1 => 0,
            more => more,
        };
    }
    (sums >= 2).then(|| {
        Error::new(
            Code::NotATable,
            "this is a pivot table, which holds sums and no opportunities; export the list it was made from, one row an opportunity",
        )
    })
}

/// What speaks for a pivot table: a label of rows or columns twice, a sum once.
#[inline(never)]
fn labels_and_sums(cells: &[String]) -> i32 {
    const LABELS: &str = "rowlabels columnlabels zeilenbeschriftungen spaltenbeschriftungen etiquettesdelignes \
        etiquettesdecolonnes etiquetasdefila etiquetasdecolumna rotulosdelinha rotulosdecoluna \
        popiskyradku popiskysloupcu etichetederand etichetedecoloana labelbaris labelkolom";
    const SUMS: &[&str] = &[
        "sumof",
        "countof",
        "averageof",
        "summevon",
        "anzahlvon",
        "sommede",
        "nombrede",
        "sumade",
        "somade",
        "suma z",
        "soucetz",
    ];
    let mut sums = 0;
    for cell in cells {
        let plain = super::super::mapping::headings::squash(cell);
        if is_one_of(plain.as_bytes(), LABELS) {
            sums += 2;
        }
        sums += i32::from(SUMS.iter().any(|word| plain.starts_with(word) && plain.len() > word.len()));
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_called_by_its_name() {
        for (bytes, word) in [
            (&b"%PDF-1.7\n"[..], "PDF"),
            (b"\xEF\xBB\xBF\r\n<!DOCTYPE html><html>", "web page"),
            (b"<html><body>Session expired", "web page"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", ".xls"),
            (b"\x89PNG\r\n", "picture"),
            (b"{\"error\":\"INVALID_SESSION\"}", "JSON"),
            (b"<?xml version='1.0'?>", "XML"),
        ] {
            let error = by_first_bytes(bytes).unwrap();
            assert_eq!(error.code(), Code::NotATable);
            assert!(
                error.reason().contains(word)
                    && error.reason().contains("export") | error.reason().contains("save"),
                "{error}"
            );
        }
        assert!(by_first_bytes(b"Id,Name\n").is_none());
        assert!(binary(&[0, 1, 2, 3, 200, 5], false).is_some());
        assert!(
            binary("Id,Näme\n1,\u{0}x long enough to be a table of some kind\n".repeat(9).as_bytes(), true)
                .is_none()
        );
    }

    #[test]
    fn a_pivot_is_told_by_its_labels() {
        let is_pivot = |cells: &[&str]| {
            let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            let in_a_row = pivot(&[], std::slice::from_ref(&cells)).is_some();
            pivot(&cells, &[]).is_some() && in_a_row
        };
        assert!(is_pivot(&["Row Labels", "Sum of Amount"]));
        assert!(is_pivot(&["Sum of Amount", "Column Labels"]));
        assert!(!is_pivot(&["Name", "Stage", "Sum of Amount"]));
    }
}
