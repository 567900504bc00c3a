//! Many texts as one: long lists on their way out, `#[serde(serialize_with = "texts")]`, and words that something is compared with.

use serde::Serializer;

/// Stands before each text where all of them go out as one.
pub(crate) const SEPARATOR: char = '\u{1}';

/// A list of texts. A format for people gets it as it is; ours for JavaScript gets a single text under the name "Texts", which is cut up
/// there: ten thousand texts one by one take longer than all else that a forecast does.
pub(crate) fn texts<S: Serializer>(texts: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    match joined(texts) {
        Some(joined) if !serializer.is_human_readable() => {
            serializer.serialize_newtype_struct("Texts", &joined)
        }
        _ => serializer.collect_seq(texts),
    }
}

/// All of them in one; none where a text holds the separator itself.
fn joined(texts: &[String]) -> Option<String> {
    let mut joined = String::with_capacity(texts.iter().map(|text| text.len() + 1).sum());
    for text in texts {
        joined.push(SEPARATOR);
        joined.push_str(text);
    }
    let separators = joined.bytes().filter(|&byte| char::from(byte) == SEPARATOR).count();
    (separators == texts.len()).then_some(joined)
}

/// Whether a word is one of a list's, without regard to the case of A to Z. They stand in one text with spaces between them: the place
/// and length of each would take as many bytes as the words themselves.
#[inline(never)]
pub(crate) fn is_one_of(word: &[u8], list: &str) -> bool {
    !word.is_empty()
        && list.as_bytes().split(|&byte| byte == b' ').any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_for_people_stays_a_list() {
        #[derive(serde::Serialize)]
        struct Ids(#[serde(serialize_with = "texts")] Vec<String>);
        let json =
            |ids: &[&str]| serde_json::to_string(&Ids(ids.iter().map(|id| (*id).to_owned()).collect()));
        assert_eq!(json(&["b", "", "ä"]).unwrap(), r#"["b","","ä"]"#);
        assert_eq!(json(&[]).unwrap(), "[]");
    }

    #[test]
    fn a_text_with_the_separator_keeps_the_others_apart_from_being_joined() {
        assert_eq!(joined(&["a".to_owned(), String::new()]).unwrap(), "\u{1}a\u{1}");
        assert_eq!(joined(&["a\u{1}b".to_owned(), "c".to_owned()]), None);
    }
}
