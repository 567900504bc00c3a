//! One XML file of a workbook, tag by tag. Prefixes are left out: what a tag means is told by its own name in all dialects.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, Inflated};
use crate::error::Result;

pub(crate) struct Xml<'a> {
    reader: Reader<Inflated<'a>>,
    buffer: Vec<u8>,
    text: String,
}

/// What comes next in a file.
pub(crate) enum Step<'a> {
    Begin(Tag<'a>),
    End(&'a str),
    /// Text with its escapes resolved.
    Text(&'a str),
}

pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// By hand, because a sheet asks for some in each cell.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut rest = self.0.attributes_raw();
        loop {
            let (own, after) = rest.split_once('=')?;
            let own = own.trim_ascii();
            let own = own.rsplit(':').next().unwrap_or(own);
            let after = after.trim_ascii_start();
            let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, after) = after.get(1..)?.split_once(quote)?;
            if own == name {
                return if value.contains('&') { unescape(value).ok() } else { Some(Cow::Borrowed(value)) };
            }
            rest = after;
        }
    }
}

pub(crate) fn is_true(value: &str) -> bool {
    value == "1" || value == "true"
}

impl<'a> Xml<'a> {
    pub(crate) fn open(archive: &'a Archive, path: &str) -> Result<Self> {
        let mut reader = Reader::from_reader(archive.read(path)?);
        reader.config_mut().expand_empty_elements = true;
        Ok(Xml { reader, buffer: Vec::new(), text: String::new() })
    }

    /// The next tag or text; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Step<'_>>> {
        let archive = self.reader.get_ref().archive();
        // Comments, declarations and what else says nothing is passed over inside: a loop cannot lend what it might read again.
        self.buffer.clear();
        self.reader.get_mut().token_ended();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| archive.why())?;
        self.text.clear();
        Ok(Some(match event {
            Event::Eof => return Ok(None),
            Event::Start(tag) => Step::Begin(Tag(tag)),
            Event::End(tag) => {
                self.text.push_str(tag.local_name().into_inner());
                Step::End(&self.text)
            }
            Event::Text(text) => {
                self.text.push_str(&text.xml10_content());
                Step::Text(&self.text)
            }
            Event::CData(text) => {
                self.text.push_str(&text.xml10_content());
                Step::Text(&self.text)
            }
            Event::GeneralRef(name) => {
                match (name.resolve_char_ref(), resolve_predefined_entity(&name)) {
                    (Ok(Some(letter)), _) => self.text.push(letter),
                    (_, Some(known)) => self.text.push_str(known),
                    // A name that nothing explains stays as it is written.
                    _ => self.text.extend(["&", &name, ";"]),
                }
                Step::Text(&self.text)
            }
            _ => Step::Text(""),
        }))
    }
}

/// The words of a text, out of its runs: `t` inside, and what tells how it is pronounced left out.
#[derive(Default)]
pub(crate) struct Words {
    inside: bool,
    spoken: bool,
}

impl Words {
    pub(crate) fn take(&mut self, step: &Step<'_>, out: &mut String) {
        match step {
            Step::Begin(tag) => match tag.name() {
                "t" => self.inside = !self.spoken,
                "rPh" => self.spoken = true,
                _ => {}
            },
            Step::End("t") => self.inside = false,
            Step::End("rPh") => self.spoken = false,
            Step::Text(text) if self.inside => out.push_str(text),
            _ => {}
        }
    }

    /// The text that begins at `start` is whole: letters that XML cannot hold, written `_x000D_`, become themselves.
    pub(crate) fn end(&mut self, out: &mut String, start: usize) {
        *self = Words::default();
        resolve(out, start);
    }
}

/// `_xHHHH_` is one UTF-16 unit (ECMA-376, part 1, 22.9.2.19); a half of a pair stays as written.
pub(crate) fn resolve(out: &mut String, start: usize) {
    let Some(written) = out.get(start..).filter(|text| text.contains("_x")) else { return };
    let mut plain = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let letter = from
            .get(2..6)
            .filter(|code| {
                from.as_bytes().get(6) == Some(&b'_') && code.bytes().all(|b| b.is_ascii_hexdigit())
            })
            .and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        rest = match letter {
            Some(letter) => {
                plain.push(letter);
                from.get(7..).unwrap_or("")
            }
            None => {
                plain.push_str("_x");
                from.get(2..).unwrap_or("")
            }
        };
    }
    plain.push_str(rest);
    out.truncate(start);
    out.push_str(&plain);
}
