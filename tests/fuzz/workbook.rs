#![no_main]
//! The XML of a workbook's sheet, texts and styles, with lines of `----` between them: whatever they say, no trap, and memory within
//! `BYTES` for each byte.

mod measured;

use libfuzzer_sys::fuzz_target;
use playfield::pipeline::{Pipeline, ReadOptions};

#[global_allocator]
static ALLOCATOR: measured::Measured = measured::Measured;

const BYTES: usize = 512;
/// What any workbook may take: 16 MB of shared texts, as much of cells, and both doubled while they grow.
const LEAST: usize = 1 << 27;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("\n----\n");
    let mut part = || parts.next().unwrap_or("").as_bytes().to_vec();
    let (sheet, texts, styles, book) = (part(), part(), part(), part());
    let kind = "officeDocument/relationships";
    let file = packed(&[
        ("xl/workbook.xml", [b"<workbook>", &book[..], b"<sheets><sheet name='A' id='s'/></sheets></workbook>"].concat()),
        ("xl/_rels/workbook.xml.rels", format!("<r><Relationship Id='s' Type='{kind}/worksheet' Target='s.xml'/><Relationship Id='t' Type='{kind}/sharedStrings' Target='t.xml'/><Relationship Id='f' Type='{kind}/styles' Target='f.xml'/></r>").into()),
        ("xl/s.xml", sheet),
        ("xl/t.xml", texts),
        ("xl/f.xml", styles),
    ]);
    let length = file.len();
    let (_, most) = measured::most(|| Pipeline::read(file, &ReadOptions::default()));
    assert!(most <= length * BYTES + LEAST, "{most} bytes for {length}");
});

fn check(bytes: &[u8]) -> u32 {
    let bit = |check: u32| if check & 1 == 1 { 0xEDB8_8320 ^ (check >> 1) } else { check >> 1 };
    !bytes.iter().fold(!0, |check, byte| (0..8).fold(check ^ u32::from(*byte), |check, _| bit(check)))
}

/// An archive of files that are only stored.
fn packed(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = out.len() as u32;
        let length = content.len() as u32;
        let head = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &check(content).to_le_bytes(),
            &length.to_le_bytes(),
            &length.to_le_bytes(),
            &(name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        out.extend([b"PK\x03\x04", &head[..], name.as_bytes(), content].concat());
        list.extend([b"PK\x01\x02\x14\0", &head[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let end = [(list.len() as u32).to_le_bytes(), (out.len() as u32).to_le_bytes()].concat();
    [&out[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &end, &[0, 0]].concat()
}
