#![no_main]
//! Two files, one after the other, with a line of `----` between them: nothing of the first is lost, and the bridge adds up.

use libfuzzer_sys::fuzz_target;
use playfield::Date;
use playfield::pipeline::{Change, Pipeline, ReadOptions};

fuzz_target!(|bytes: &[u8]| {
    let Some(at) = bytes.windows(6).position(|line| line == b"\n----\n") else { return };
    let read = |bytes: &[u8]| Pipeline::read(bytes.to_vec(), &ReadOptions::default());
    let (Ok((mut older, _)), Ok((newer, _))) = (read(&bytes[..at + 1]), read(&bytes[at + 6..])) else {
        return;
    };
    let on = Date::from_days(20_000);
    let scored: Vec<String> = older.opportunities().map(|own| own.id).step_by(2).collect();
    for id in &scored {
        let scores =
            Change { pain: Some(Some(5)), power: Some(Some(4)), fit: Some(Some(5)), ..Change::default() };
        older.patch(id, scores, Some((on, None))).expect("an opportunity that is there");
    }
    let before = older.len();
    let report = older.merge(&newer, on.plus_days(7));
    assert_eq!(older.len(), before + report.added.len());
    // An opportunity may go by the file's id now, but with its score and history.
    let kept = older.opportunities().filter(|own| own.scores.is_some() && own.power == Some(4)).count();
    assert!(kept >= scored.len(), "{kept} of {} scores", scored.len());
    for movement in report.movement {
        let opened = movement.opening.count + movement.created.count + movement.reopened.count;
        let left = movement.won.count + movement.lost.count + movement.closed.count + movement.missing.count;
        assert_eq!(opened, left + movement.closing.count);
        let amounts = movement.opening.amount
            + movement.created.amount
            + movement.reopened.amount
            + movement.grown.amount
            - movement.shrunk.amount
            - movement.won.amount
            - movement.lost.amount
            - movement.closed.amount
            - movement.missing.amount;
        let size = movement.opening.amount.abs()
            + movement.created.amount.abs()
            + movement.grown.amount.abs()
            + movement.shrunk.amount.abs();
        assert!((amounts - movement.closing.amount).abs() <= size * 1e-9 + 1e-6, "{movement:?}");
    }
    let again = older.merge(&newer, on.plus_days(14));
    assert!(again.added.is_empty() && again.missing.is_empty(), "{again:?}");
});
