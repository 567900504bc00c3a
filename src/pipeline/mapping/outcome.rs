//! Won, lost, closed or open, from the words of a stage or a status.

use crate::case::is_letter_or_digit;
use crate::pipeline::fold::fold;
use crate::pipeline::opportunity::Outcome;
use crate::texts::is_one_of;

const WON: &str = "won closedwon gagne gagnee gagnes ganado ganada ganho ganha gewonnen castigat castigata vyhrano \
    vyhrana vyhrany ziskano ziskana menang dimenangkan vyhra conquistado conquistada remportee \
    remporte";
const LOST: &str = "lost closedlost perdu perdue perdus perdido perdida verloren pierdut pierduta prohrano prohrana \
    prohrany ztraceno ztracena kalah hilang gagal prohra disqualified abandoned cancelled canceled \
    storniert";
const CLOSED: &str = "closed ferme fermee cloture cloturee cerrado cerrada fechado fechada geschlossen abgeschlossen \
    inchis inchisa incheiat incheiata uzavreno uzavrena uzavreny ditutup selesai";
const OPEN: &str = "open ouvert ouverte abierto abierta aberto aberta offen deschis deschisa otevreno otevrena \
    otevreny terbuka active progress new encours";

/// How an opportunity ended whose stage says so; none for one that is open.
///
/// ```
/// use playfield::pipeline::{Outcome, mapping::outcome};
/// assert_eq!(outcome::of_stage("Closed Won"), Some(Outcome::Won));
/// assert_eq!(outcome::of_stage("Closed"), Some(Outcome::Closed));
/// assert_eq!(outcome::of_stage("Commit"), None);
/// ```
pub fn of_stage(stage: &str) -> Option<Outcome> {
    let folded = fold(stage);
    let (mut won, mut lost, mut closed) = (false, false, false);
    let mut denied = false;
    for word in folded.split(|c: char| !is_letter_or_digit(c)) {
        let (is_won, is_lost, is_closed) = (
            is_one_of(word.as_bytes(), WON),
            is_one_of(word.as_bytes(), LOST),
            is_one_of(word.as_bytes(), CLOSED),
        );
        // `Not won yet`, `Nicht verloren`: whatever it is, it did not end.
        if denied && (is_won || is_lost || is_closed) {
            return None;
        }
        (won, lost, closed) = (won || is_won, lost || is_lost, closed || is_closed);
        denied = is_one_of(word.as_bytes(), "not nicht pas no nao ne belum non");
    }
    match (won, lost) {
        (true, false) => Some(Outcome::Won),
        (false, true) => Some(Outcome::Lost),
        (true, true) => Some(Outcome::Closed),
        _ => closed.then_some(Outcome::Closed),
    }
}

/// What a status says: none where it is no status of that kind.
pub fn of_status(status: &str) -> Option<Option<Outcome>> {
    match of_stage(status) {
        Some(outcome) => Some(Some(outcome)),
        None => {
            let folded = fold(status);
            let open =
                folded.split(|c: char| !is_letter_or_digit(c)).any(|word| is_one_of(word.as_bytes(), OPEN));
            open.then_some(None)
        }
    }
}

/// What a cell of yes and no says.
pub fn is_true(cell: &[u8]) -> bool {
    const YES: &str = "true yes 1 y x ja oui si sí sim da ano ya wahr vrai verdadero verdadeiro pravda";
    let cell = cell.trim_ascii();
    cell.len() <= 10 && is_one_of(cell, YES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_of_many_firms() {
        for (stage, outcome) in [
            ("Won", Some(Outcome::Won)),
            ("closedwon", Some(Outcome::Won)),
            ("Closed/Won", Some(Outcome::Won)),
            ("Fermée gagnée", Some(Outcome::Won)),
            ("Vyhráno", Some(Outcome::Won)),
            ("Închis câștigat", Some(Outcome::Won)),
            ("Closed - Lost", Some(Outcome::Lost)),
            ("Verloren", Some(Outcome::Lost)),
            ("Perdida", Some(Outcome::Lost)),
            ("Kalah", Some(Outcome::Lost)),
            ("Closed", Some(Outcome::Closed)),
            ("Abgeschlossen", Some(Outcome::Closed)),
            ("Commit", None),
            ("Pipeline", None),
            ("Closing", None),
            ("Negotiation/Review", None),
            ("Id. Decision Makers", None),
            ("Engaging", None),
            ("Not closed", None),
            ("Closed - no decision", Some(Outcome::Closed)),
            ("Lost, not interested", Some(Outcome::Lost)),
            ("", None),
        ] {
            assert_eq!(of_stage(stage), outcome, "{stage}");
        }
    }

    #[test]
    fn a_status_is_told_from_other_words() {
        assert_eq!(of_status("Open"), Some(None));
        assert_eq!(of_status("Won"), Some(Some(Outcome::Won)));
        assert_eq!(of_status("Gold customer"), None);
        assert!(is_true(b"TRUE") && is_true(b"1") && !is_true(b"false") && !is_true(b""));
    }
}
