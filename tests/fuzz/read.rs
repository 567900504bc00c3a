#![no_main]
//! Any bytes: read whole and in pieces they say the same; what was read can be written, and read again row by row; and memory stays
//! within `BYTES` for each byte of the file.

mod measured;

use libfuzzer_sys::fuzz_target;
use playfield::pipeline::{Pipeline, ReadOptions, Reader, WriteOptions};

#[global_allocator]
static ALLOCATOR: measured::Measured = measured::Measured;

/// A file of nothing but one-letter rows needs the most: 2 bytes become a row of every kind of column.
const BYTES: usize = 128;
const LEAST: usize = 1 << 21;

fuzz_target!(|bytes: &[u8]| {
    let (whole, most) = measured::most(|| Pipeline::read(bytes.to_vec(), &ReadOptions::default()));
    assert!(most <= bytes.len() * BYTES + LEAST, "{most} bytes for {}", bytes.len());
    let cut = bytes.first().map_or(1, |byte| usize::from(*byte) + 1);
    let in_pieces = Reader::new(ReadOptions::default(), None).and_then(|mut reader| {
        bytes.chunks(cut).try_for_each(|piece| reader.push(piece))?;
        reader.finish()
    });
    match (whole, in_pieces) {
        (Ok((pipeline, report)), Ok((other, other_report))) => {
            assert_eq!(report, other_report);
            assert!(pipeline.opportunities().eq(other.opportunities()));
            let written = pipeline.to_csv(&WriteOptions::default()).expect("all columns can be written");
            if report.rows > 0 {
                let (again, _) =
                    Pipeline::read(written, &ReadOptions::default()).expect("what was written is a table");
                assert_eq!(again.len(), report.rows);
                for (one, other) in pipeline.opportunities().zip(again.opportunities()) {
                    assert_eq!((one.id, one.name), (other.id, other.name));
                    // What was no amount may look like one beside our own columns; what was one stays what it was.
                    assert!(one.amount.is_none() || one.amount == other.amount);
                }
            }
        }
        (Err(one), Err(other)) => assert_eq!(one, other),
        (one, other) => panic!("{:?} but in pieces {:?}", one.map(|(_, r)| r), other.map(|(_, r)| r)),
    }
});
