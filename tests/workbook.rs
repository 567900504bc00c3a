//! Workbooks, held against other people's writer (rust_xlsxwriter) and reader (calamine); what those never write is packed here by hand.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};
use playfield::pipeline::read::{Decimal, Format};
use playfield::pipeline::write::WriteFor;
use playfield::pipeline::{Outcome, Pipeline, ReadOptions, ReadReport, Reader, WriteOptions};
use playfield::{Code, Error};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook};

fn read(file: Vec<u8>) -> (Pipeline, ReadReport) {
    Pipeline::read(file, &ReadOptions::default()).unwrap()
}

fn refusal(file: Vec<u8>) -> Error {
    Pipeline::read(file, &ReadOptions::default()).unwrap_err()
}

fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// What was read, written for a CRM and taken apart by the csv crate: headings and rows.
fn given_back(pipeline: &Pipeline) -> Vec<Vec<String>> {
    let options = WriteOptions { reader: Some(WriteFor::Crm), ..WriteOptions::default() };
    let file = pipeline.to_csv(&options).unwrap();
    csv_rows(file.strip_prefix(b"\xEF\xBB\xBF").unwrap())
}

/// Whether a cell that came back says what calamine sees in the workbook.
fn says(cell: &str, seen: &Data) -> bool {
    match seen {
        Data::Empty => cell.is_empty(),
        Data::String(text) => cell == text,
        Data::Float(number) => cell.parse() == Ok(*number),
        Data::Int(number) => cell.parse() == Ok(*number),
        Data::Bool(yes) => cell == yes.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            cell == date || cell == format!("{date} {hour:02}:{minute:02}:{second:02}")
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => cell == text,
        other => panic!("not in these workbooks: {other:?}"),
    }
}

/// Cell by cell: the sheet as calamine reads it against what was read and written again.
fn assert_nothing_lost(file: &[u8], sheet: &str) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let back = given_back(&read(file.to_vec()).0);
    assert_eq!(back.len(), range.height());
    for (ours, theirs) in back.iter().zip(range.rows()) {
        for (at, seen) in theirs.iter().enumerate() {
            let cell = ours.get(at).map_or("", String::as_str);
            assert!(says(cell, seen), "{cell:?} for {seen:?}");
        }
    }
}

/// A CRM's export as its workbook: numbers and days as such.
fn as_workbook(csv: &[u8]) -> Vec<u8> {
    let day = Style::new().set_num_format("d/m/yyyy");
    let moment = Style::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("report1").unwrap();
    for (row, cells) in csv_rows(csv).iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            let is_day = cell.len() >= 10
                && cell.is_char_boundary(10)
                && playfield::Date::parse(&cell[..10]).is_some();
            let fits = cell.parse::<f64>().is_ok_and(|number| number.is_finite()) && !cell.starts_with('0');
            if is_day && cell.len() == 10 {
                sheet
                    .write_datetime_with_format(
                        row,
                        column,
                        ExcelDateTime::parse_from_str(cell).unwrap(),
                        &day,
                    )
                    .unwrap();
            } else if is_day && cell.ends_with('Z') {
                let when = ExcelDateTime::parse_from_str(&cell[..19]).unwrap();
                sheet.write_datetime_with_format(row, column, when, &moment).unwrap();
            } else if fits {
                sheet.write_number(row, column, cell.parse::<f64>().unwrap()).unwrap();
            } else if !cell.is_empty() {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn data(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)).unwrap()
}

#[test]
fn a_salesforce_report_says_the_same_as_a_workbook() {
    let csv = data("crm/salesforce_dataloader_opportunity.csv");
    let file = as_workbook(&csv);
    let (expected, text) = read(csv);
    let (pipeline, report) = read(file.clone());
    assert_eq!(
        (report.dialect.format, &report.dialect.encoding, report.dialect.delimiter),
        (Format::Xlsx, &None, None)
    );
    assert_eq!((report.rows, report.problem_count, report.skipped_lines), (38, 0, 0));
    assert_eq!((&report.columns, &report.mapping), (&text.columns, &text.mapping));
    assert!(report.ambiguous.is_empty(), "{:?}", report.ambiguous);
    assert_eq!((report.sheet.as_deref(), &report.sheets[..]), (Some("report1"), &["report1".to_owned()][..]));
    for (ours, theirs) in pipeline.opportunities().zip(expected.opportunities()) {
        assert_eq!(
            (&ours.id, &ours.name, &ours.stage, ours.outcome),
            (&theirs.id, &theirs.name, &theirs.stage, theirs.outcome)
        );
        assert_eq!(
            (ours.amount, ours.created_on, ours.expected_close_on),
            (theirs.amount, theirs.created_on, theirs.expected_close_on)
        );
    }
    assert_nothing_lost(&file, "report1");

    let mut reader = Reader::new(ReadOptions::default(), Some(file.len() as f64)).unwrap();
    file.chunks(1000).try_for_each(|piece| reader.push(piece)).unwrap();
    let (pieces, other) = reader.finish().unwrap();
    assert_eq!(other, report);
    assert!(pieces.opportunities().eq(pipeline.opportunities()));
}

#[test]
fn eight_thousand_portuguese_rows_keep_their_sum() {
    let file = as_workbook(&data("crm/portuguese_oportunidades.csv"));
    let (pipeline, report) = read(file.clone());
    assert_eq!((report.rows, report.columns.len()), (8331, 9));
    let cents: i64 =
        pipeline.opportunities().flat_map(|o| o.amount).map(|amount| (amount * 100.0).round() as i64).sum();
    assert_eq!(cents, 11_641_570_395);
    assert_nothing_lost(&file, "report1");
}

#[test]
fn hardware_sellers_pipeline_as_a_workbook() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/crm/maven_sales_pipeline.csv");
    let Ok(csv) = std::fs::read(path) else { return };
    let (pipeline, report) = read(as_workbook(&csv));
    assert_eq!(report.rows, 8800);
    let sum: f64 = pipeline.opportunities().flat_map(|o| o.amount).sum();
    assert_eq!(sum, 10_005_534.0);
    assert_eq!(pipeline.opportunities().filter(|o| o.outcome == Some(Outcome::Won)).count(), 4238);
}

#[test]
fn formulas_count_by_what_they_came_to() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, heading) in ["Id", "Name", "Amount", "Won"].iter().enumerate() {
        sheet.write_string(0, at as u16, *heading).unwrap();
    }
    sheet.write_number(1, 0, 7).unwrap();
    sheet.write_formula(1, 1, Formula::new("=\"Two\"&\" presses\"").set_result("Two presses")).unwrap();
    sheet.write_formula(1, 2, Formula::new("=SUM(1,2)").set_result("48000.5")).unwrap();
    sheet.write_boolean(1, 3, true).unwrap();
    sheet.write_string(2, 1, "=1+1").unwrap();
    sheet.write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_string(3, 1, "'=1+1").unwrap();
    let (pipeline, report) = read(book.save_to_buffer().unwrap());
    let deal = pipeline.get("7").unwrap();
    assert_eq!(
        (deal.name.as_str(), deal.amount, deal.outcome),
        ("Two presses", Some(48_000.5), Some(Outcome::Won))
    );
    let names: Vec<String> = pipeline.opportunities().map(|o| o.name).collect();
    assert_eq!(names, ["Two presses", "=1+1", "'=1+1"]);
    let problem = report.problems.iter().find(|problem| problem.code == "bad-amount").unwrap();
    assert_eq!(
        (problem.line, problem.column.as_deref(), problem.value.as_str()),
        (3, Some("Amount"), "#DIV/0!")
    );
}

#[test]
fn a_format_names_the_currency_of_its_amounts() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Id", "Name", "Stage", "Amount"]).unwrap();
    let formats = ["\"$\"#,##0.00", "[$€-407]#,##0.00", "[$$-1009]#,##0.00", "#,##0.00\\ \"Kč\"", "#,##0.00"];
    for (row, format) in (1..).zip(formats) {
        sheet.write_number(row, 0, row).unwrap();
        sheet.write_number_with_format(row, 3, -1000.5, &Style::new().set_num_format(format)).unwrap();
    }
    sheet.write_string(6, 0, "Total").unwrap();
    let dollars = Style::new().set_num_format("[$USD] #,##0.00");
    sheet.write_number_with_format(6, 3, -5002.5, &dollars).unwrap();
    let (pipeline, report) = read(book.save_to_buffer().unwrap());
    let all: Vec<_> = pipeline.opportunities().map(|one| (one.amount, one.currency)).collect();
    let seen: Vec<_> = all.iter().map(|(amount, currency)| (*amount, currency.as_deref())).collect();
    let amount = Some(-1000.5);
    assert_eq!(
        seen,
        [
            (amount, Some("USD")),
            (amount, Some("EUR")),
            (amount, Some("CAD")),
            (amount, Some("CZK")),
            (amount, None)
        ]
    );
    assert_eq!((report.skipped_lines, report.problem_count), (1, 0));
}

#[test]
fn a_number_is_what_it_is_beside_texts_with_a_decimal_comma() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Id", "Amount"]).unwrap();
    for (row, number) in (1..).zip([1234.5, 1.234, 1_234.567, 0.125, 99.0]) {
        sheet.write_row(row, 0, [f64::from(row), number]).unwrap();
    }
    for (row, text) in (6..).zip(["1.234,50", "€ 2.000,00", "2.000"]) {
        sheet.write_number(row, 0, row).unwrap();
        sheet.write_string(row, 1, text).unwrap();
    }
    let file = book.save_to_buffer().unwrap();
    let expected = [1234.5, 1.234, 1_234.567, 0.125, 99.0, 1234.5, 2000.0, 2000.0].map(Some);
    for decimal in [None, Some(Decimal::Comma)] {
        let options = ReadOptions { decimal, ..ReadOptions::default() };
        let (pipeline, report) = Pipeline::read(file.clone(), &options).unwrap();
        let amounts: Vec<_> = pipeline.opportunities().map(|one| one.amount).collect();
        assert_eq!((&amounts[..], report.problem_count), (&expected[..], 0), "{decimal:?}");
        assert_eq!((report.dialect.decimal, report.ambiguous.len()), (Decimal::Comma, 0));
        // The same as a text file.
        let (again, _) = read(pipeline.to_csv(&WriteOptions::default()).unwrap());
        assert!(again.opportunities().map(|one| one.amount).eq(expected), "{decimal:?}");
    }
    // Texts with a point still speak for it.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Id", "Amount"]).unwrap();
    for (row, text) in (1..).zip(["1.234", "0.5"]) {
        sheet.write_row(row, 0, [row.to_string().as_str(), text]).unwrap();
    }
    let (pipeline, report) = read(book.save_to_buffer().unwrap());
    assert!(pipeline.opportunities().map(|one| one.amount).eq([Some(1.234), Some(0.5)]));
    assert_eq!((report.dialect.decimal, report.ambiguous.len()), (Decimal::Point, 0));
}

// ── Packed by hand ──────────────────────────────────────────────────────────

/// A zip archive of files, deflated or only stored.
fn packed(files: &[(&str, &[u8])], deflate: bool) -> Vec<u8> {
    let file = |content: &[u8]| match deflate {
        true => (8, crc(content), miniz_oxide::deflate::compress_to_vec(content, 6)),
        false => (0, crc(content), content.to_vec()),
    };
    archive(&files.iter().map(|(name, content)| (*name, file(content))).collect::<Vec<_>>())
}

/// A file as it lies in an archive: method, check, bytes.
type Body = (u16, u32, Vec<u8>);

/// A zip archive of such files.
fn archive(files: &[(&str, Body)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    for (name, (method, check, body)) in files {
        let at = out.len() as u32;
        let mut head = Vec::new();
        for part in [20u16, 0, *method, 0, 0x21] {
            head.extend(part.to_le_bytes());
        }
        for part in [*check, body.len() as u32, body.len() as u32] {
            head.extend(part.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        head.extend(0u16.to_le_bytes());
        out.extend([b"PK\x03\x04", &head[..], name.as_bytes(), body].concat());
        list.extend([b"PK\x01\x02\x14\0", &head[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let end = [(list.len() as u32).to_le_bytes(), (out.len() as u32).to_le_bytes()].concat();
    [&out[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &end, &[0, 0]].concat()
}

/// One content many times over, deflated once.
fn deflated(content: &[u8], times: usize) -> Vec<u8> {
    use miniz_oxide::deflate::{core, stream};
    let mut state = core::CompressorOxide::new(core::create_comp_flags_from_zip_params(6, -15, 0));
    let mut block = vec![0; content.len()];
    let done = stream::deflate(&mut state, content, &mut block, miniz_oxide::MZFlush::Full);
    block.truncate(done.bytes_written);
    [block.repeat(times), vec![3, 0]].concat()
}

/// Of what is refused before its end nobody asks for it.
fn crc(bytes: &[u8]) -> u32 {
    if bytes.len() > 1 << 22 {
        return 0;
    }
    let mut check = !0u32;
    for byte in bytes {
        check ^= u32::from(*byte);
        for _ in 0..8 {
            check = if check & 1 == 1 { 0xEDB8_8320 ^ (check >> 1) } else { check >> 1 };
        }
    }
    !check
}

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#;

/// A workbook of sheets, each (name, attributes, what stands in `sheetData`).
fn book(sheets: &[(&str, &str, &str)], properties: &str, shared: &str, styles: &str) -> Vec<u8> {
    let mut list = String::new();
    let mut relations = String::new();
    let mut files: Vec<(String, String)> = vec![("_rels/.rels".into(), RELATIONS.into())];
    let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    for (at, (name, attributes, rows)) in sheets.iter().enumerate() {
        list += &format!(r#"<x:sheet name="{name}" sheetId="{at}" {attributes} r:id="s{at}"/>"#);
        relations += &format!(
            r#"<Relationship Id="s{at}" Type="{kind}/worksheet" Target="worksheets/sheet{at}.xml"/>"#
        );
        let sheet = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
        );
        files.push((format!("xl/worksheets/sheet{at}.xml"), sheet));
    }
    relations += &format!(
        r#"<Relationship Id="t" Type="{kind}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="{kind}/styles" Target="/xl/styles.xml"/>"#
    );
    files.push((
        "xl/workbook.xml".into(),
        format!(
            r#"<x:workbook xmlns:x="m" xmlns:r="r">{properties}<x:sheets>{list}</x:sheets></x:workbook>"#
        ),
    ));
    files.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{relations}</Relationships>")));
    files.push(("xl/sharedStrings.xml".into(), format!("<sst>{shared}</sst>")));
    files.push(("xl/styles.xml".into(), format!("<styleSheet>{styles}</styleSheet>")));
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    packed(&files, true)
}

/// Cells given as text, in line.
fn rows(cells: &[&[&str]]) -> String {
    let cell = |text: &&str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    cells.iter().map(|row| format!("<row>{}</row>", row.iter().map(cell).collect::<String>())).collect()
}

const SHARED: &str = "<si><t>Id</t></si><si><t>Name</t></si><si><t>Amount</t></si><si><t>Close Date</t></si><si><r><t>Two </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">presses &amp; a &#x2603;</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si><si><t>line one_x000D_&#10;line _x005F_x0041_ two</t></si>";
const STYLES: &str = r#"<numFmts><numFmt numFmtId="164" formatCode="[$-405]d\. mmmm yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs>"#;
const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="4"><v>22.100000000000001</v></c><c r="D2" s="1"><v>46081</v></c></row>
<row r="4"><c r="B4" t="s"><v>5</v></c><c r="C4"><f>C2*2</f><v>1.234</v></c><c r="D4" s="2"><v>46082</v></c></row>
<row><c t="str"><f>"a"</f><v>x_x0009_y</v></c><c t="inlineStr"><is><t> own </t></is></c><c t="e"><v>#N/A</v></c><c s="3"><v>46083.5</v></c></row>
<row r="6"><c r="B6" t="b"><v>1</v></c><c r="D6" t="d"><v>2026-03-04</v></c></row>"#;

#[test]
fn texts_days_and_numbers_come_out_as_they_are_seen() {
    let (pipeline, report) = read(book(&[("Deals", "", ROWS)], "<x:workbookPr/>", SHARED, STYLES));
    let deals: Vec<_> = pipeline.opportunities().collect();
    let days: Vec<String> = deals.iter().map(|o| o.expected_close_on.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-04"]);
    let names: Vec<&str> = deals.iter().map(|o| o.name.as_str()).collect();
    assert_eq!(names, ["Two presses & a \u{2603}", "line one\r\nline _x0041_ two", " own ", "true"]);
    assert_eq!(deals.iter().map(|o| o.amount).collect::<Vec<_>>(), [Some(22.1), Some(1.234), None, None]);
    assert_eq!((deals[0].id.as_str(), deals[2].id.as_str()), ("1", "x\ty"));
    assert!(report.ambiguous.is_empty(), "{:?}", report.ambiguous);
    assert_eq!(report.skipped_lines, 1);
    // A time of day is dropped, and its text stays in the export.
    assert!(given_back(&pipeline)[3][3].starts_with("2026-03-02 12:00:00"));
}

#[test]
fn days_of_a_macintosh_count_from_1904() {
    let (pipeline, _) = read(book(&[("Deals", "", ROWS)], r#"<x:workbookPr date1904="1"/>"#, SHARED, STYLES));
    assert_eq!(pipeline.get("1").unwrap().expected_close_on.unwrap().to_string(), "2030-03-01");
}

#[test]
fn the_first_sheet_that_holds_a_table_is_read_or_the_one_told() {
    let cover = rows(&[&["Pipeline report"], &["Made by", "Ana"], &["Filter", "open"]]);
    let choices = rows(&[&["Stage", "Name", "Amount"], &["Won", "x", "1"]]);
    let second = rows(&[&["Name", "Amount", "Stage"], &["Ovens", "5", "Proposal"], &["Lids", "6", "Won"]]);
    let file = book(
        &[
            ("Lists", r#"state="hidden""#, &choices),
            ("Cover", "", &cover),
            ("Empty", "", ""),
            ("Deals", "", ROWS),
            ("More &amp; more", "", &second),
        ],
        "",
        SHARED,
        STYLES,
    );
    let (_, report) = read(file.clone());
    assert_eq!(report.sheet.as_deref(), Some("Deals"));
    assert_eq!(report.sheets, ["Cover", "Empty", "Deals", "More & more", "Lists"]);
    let told = |sheet: &str| ReadOptions { sheet: Some(sheet.to_owned()), ..ReadOptions::default() };
    let (pipeline, report) = Pipeline::read(file.clone(), &told("More & more")).unwrap();
    assert_eq!((report.rows, pipeline.get("row-2").unwrap().amount), (2, Some(6.0)));
    assert_eq!(Pipeline::read(file.clone(), &told("Lists")).unwrap().1.rows, 1);
    let error = Pipeline::read(file.clone(), &told("deals")).unwrap_err();
    assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("sheet")));
    assert_eq!(Pipeline::read(file, &told("Empty")).unwrap_err().code(), Code::NotATable);
}

#[test]
fn what_is_no_workbook_is_called_by_its_name() {
    let no_workbook = |files: &[(&str, &[u8])], word: &str| {
        let error = refusal(packed(files, false));
        assert_eq!(error.code(), Code::NotATable);
        assert!(error.reason().contains(word) && error.reason().contains(".xlsx"), "{error}");
    };
    no_workbook(
        &[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")],
        ".ods",
    );
    no_workbook(&[("_rels/.rels", RELATIONS.as_bytes()), ("xl/workbook.bin", b"\x83")], ".xlsb");
    no_workbook(&[("export.csv", b"Name,Amount\nA,1\n")], "unpack");
    no_workbook(&[("word/document.xml", b"<x/>")], "text document");
    let mut locked =
        packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/_rels/workbook.xml.rels", b"<x/>")], false);
    let list = locked.windows(4).position(|at| at == b"PK\x01\x02").unwrap();
    locked[list + 8] |= 1;
    let second = list + 1 + locked[list + 1..].windows(4).position(|at| at == b"PK\x01\x02").unwrap();
    locked[second + 8] |= 1;
    assert!(refusal(locked).reason().contains("password"));
    // A password turns a workbook into another kind of file, the one that old workbooks are.
    assert!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()).reason().contains("password"));
}

#[test]
fn a_damaged_workbook_is_refused_and_never_half_read() {
    let whole = book(&[("Deals", "", ROWS)], "", SHARED, STYLES);
    let (expected, _) = read(whole.clone());
    let expected: Vec<_> = expected.opportunities().collect();
    for end in 4..whole.len() {
        assert!(matches!(refusal(whole[..end].to_vec()).code(), Code::NotATable), "cut at {end}");
    }
    for at in 4..whole.len() {
        for flip in [1, 0x80, 0xFF] {
            let mut file = whole.clone();
            file[at] ^= flip;
            // What is read in spite of it (a changed date of a file in the archive) is what was written.
            if let Ok((pipeline, _)) = Pipeline::read(file, &ReadOptions::default()) {
                let names: Vec<_> = pipeline.opportunities().collect();
                assert!(names.len() == expected.len(), "byte {at} changed by {flip}");
            }
        }
    }
}

#[test]
fn a_workbook_that_swells_is_refused_before_memory_does() {
    // Ten megabytes of one letter in one cell.
    let long =
        format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>"#, "x".repeat(10 << 20));
    let error = refusal(book(&[("A", "", &long)], "", "", ""));
    assert_eq!((error.code(), error.field()), (Code::OutOfRange, Some("file")));
    // One long shared text, in a hundred thousand cells.
    let shared = format!("<si><t>{}</t></si>", "y".repeat(30_000));
    let many = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(100_000);
    assert_eq!(refusal(book(&[("A", "", &many)], "", &shared, "")).code(), Code::OutOfRange);
    // Rows with one cell each, in the last column there is.
    let far: String =
        (1..=50_000).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#)).collect();
    assert_eq!(refusal(book(&[("A", "", &far)], "", "", "")).code(), Code::OutOfRange);
    // Sixty megabytes of remarks, in a hundred thousand bytes.
    let remark = format!("<!--{}-->", "x".repeat(1 << 18));
    let list = r#"<workbook><sheets><sheet name="A" id="s"/></sheets></workbook>"#;
    let relations = r#"<r><Relationship Id="s" Type="t/worksheet" Target="s.xml"/></r>"#;
    let plain = |text: &str| (0, crc(text.as_bytes()), text.as_bytes().to_vec());
    let file = archive(&[
        ("xl/workbook.xml", plain(list)),
        ("xl/_rels/workbook.xml.rels", plain(relations)),
        ("xl/s.xml", (8, 0, deflated(remark.as_bytes(), 250))),
    ]);
    assert!(file.len() < 1 << 17, "{}", file.len());
    assert_eq!(refusal(file).code(), Code::OutOfRange);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_cell_is_lost_on_the_way(cells in prop::collection::vec(prop::collection::vec(prop_oneof![
        Just(String::new()), "[ -~]{0,12}", "\\PC{1,8}", "[\"',;=+@\n\t-]{1,6}", any::<f64>().prop_filter("finite", |v| v.is_finite()).prop_map(|v| format!("#{v}")), (0u32..2_900_000).prop_map(|day| format!("@{day}"))
    ], 4..=4), 1..12)) {
        let mut book = Workbook::new();
        let day = Style::new().set_num_format("dd.mm.yyyy");
        let sheet = book.add_worksheet();
        for (at, heading) in ["Deal ref", "Name", "Note", "Other"].iter().enumerate() {
            sheet.write_string(0, at as u16, *heading).unwrap();
        }
        for (row, cells) in cells.iter().enumerate() {
            sheet.write_string(row as u32 + 1, 0, format!("d{row}")).unwrap();
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let (row, column) = (row as u32 + 1, column as u16 + 1);
                match (cell.strip_prefix('#').and_then(|own| own.parse::<f64>().ok()), cell.strip_prefix('@').and_then(|own| own.parse::<u32>().ok())) {
                    (Some(number), _) => sheet.write_number(row, column, number).unwrap(),
                    (_, Some(days)) if days > 60 => sheet.write_number_with_format(row, column, days, &day).unwrap(),
                    _ => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
        assert_nothing_lost(&book.save_to_buffer().unwrap(), "Sheet1");
    }
}
