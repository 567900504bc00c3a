#![no_main]
//! Two files, one after the other: nothing of the first is lost, and the bridge adds up.

use libfuzzer_sys::fuzz_target;
use playfield::Date;
use playfield::pipeline::{Pipeline, ReadOptions};

fuzz_target!(|files: (&[u8], &[u8])| {
    let read = |bytes: &[u8]| Pipeline::read(bytes.to_vec(), &ReadOptions::default());
    let (Ok((mut older, _)), Ok((newer, _))) = (read(files.0), read(files.1)) else { return };
    let before = older.len();
    let report = older.merge(&newer, Date::from_days(20_000));
    assert_eq!(older.len(), before + report.added.len());
    for movement in report.movement {
        let opened = movement.opening.count + movement.created.count + movement.reopened.count;
        let left = movement.won.count + movement.lost.count + movement.closed.count + movement.missing.count;
        assert_eq!(opened, left + movement.closing.count);
    }
});
