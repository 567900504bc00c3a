//! An Excel workbook (.xlsx) as what it is: a zip archive of XML files. A sheet comes out as delimited text, so that one road
//! leads from there to the opportunities.
//!
//! Inflating is miniz_oxide's and telling tags from text is quick-xml's; what the tags mean is read here (ECMA-376, part 1,
//! section 18). Sheets are read as they stream out of the archive: what is held is the file, the texts that cells share, and
//! the sheet's text, each at most [`TEXT`] bytes a byte of the file (and [`LEAST`]).

mod archive;
mod cells;
mod number;
mod styles;
mod xml;

use archive::Archive;
use cells::Cells;
use styles::Styles;
use xml::Xml;

use crate::error::{Code, Error, Result};

/// A sheet as comma-separated text: numbers with a decimal point and never in quotes, days as ISO, texts as they are, in quotes where
/// their points could be a number's.
#[derive(Debug, Default)]
pub struct Sheet {
    pub text: Vec<u8>,
    /// Where each row of the sheet begins in the text.
    pub rows: Vec<u32>,
}

/// So many bytes of text for one of the file, at most.
const TEXT: usize = 64;
/// What any file may take.
const LEAST: usize = 16 << 20;
/// What none may.
const MOST: usize = 1 << 29;

pub struct Workbook {
    archive: Archive,
    sheets: Vec<Listed>,
    shared: Texts,
    styles: Styles,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    path: String,
}

/// Texts one after the other.
#[derive(Default)]
pub(crate) struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    pub(crate) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = if at == 0 { 0 } else { *self.ends.get(at - 1)? as usize };
        self.bytes.get(start..end)
    }
}

impl Workbook {
    /// Opens an archive; in words what it is where it is no workbook, or one that cannot be read.
    pub fn open(file: Vec<u8>) -> Result<Self> {
        let archive = Archive::open(file)?;
        let Some(main) = main_part(&archive)? else { return Err(foreign(&archive)) };
        let folder = main.rfind('/').map_or("", |at| &main[..at]).to_owned();
        let name = main.rsplit('/').next().unwrap_or(&main).to_owned();
        let relations = relations(&archive, &[&folder, "/_rels/", &name, ".rels"].concat(), &folder)?;
        let (listed, from_1904) = listed(&archive, &main)?;
        let path_of =
            |kind: &str| relations.iter().find(|part| part.kind == kind).map(|part| part.path.as_str());
        let shared = match path_of("sharedStrings") {
            Some(path) => shared_texts(&archive, path)?,
            None => Texts::default(),
        };
        let styles = match path_of("styles") {
            Some(path) => Styles::read(&archive, path, from_1904)?,
            None => Styles::none(from_1904),
        };
        // Hidden sheets hold lists for others to choose from: they come last.
        let mut sheets = Vec::new();
        for hidden in [false, true] {
            for (name, id, _) in listed.iter().filter(|sheet| sheet.2 == hidden) {
                let part = relations.iter().find(|part| part.id == *id && part.kind == "worksheet");
                if let Some(part) = part {
                    sheets.push(Listed { name: name.clone(), path: part.path.clone() });
                }
            }
        }
        Ok(Workbook { archive, sheets, shared, styles })
    }

    /// The names of the sheets that hold cells, hidden ones last.
    pub fn sheets(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The cells of a sheet.
    pub fn sheet(&self, name: &str) -> Result<Sheet> {
        let Some(listed) = self.sheets.iter().find(|sheet| sheet.name == name) else {
            return Err(Error::new(Code::OutOfRange, "the workbook has no sheet of this name").at("sheet"));
        };
        let xml = Xml::open(&self.archive, &listed.path)?;
        Cells::new(&self.shared, &self.styles, most_text(&self.archive)).read(xml)
    }
}

fn most_text(archive: &Archive) -> usize {
    archive.len().saturating_mul(TEXT).saturating_add(LEAST).min(MOST)
}

/// What a file's list of relations says of another one.
struct Part {
    id: String,
    /// The last word of its type: `worksheet`.
    kind: String,
    path: String,
}

fn relations(archive: &Archive, path: &str, folder: &str) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut xml = Xml::open(archive, path.trim_start_matches('/'))?;
    while let Some(step) = xml.next()? {
        let xml::Step::Begin(tag) = step else { continue };
        if tag.name() != "Relationship" {
            continue;
        }
        let (Some(id), Some(kind), Some(target)) =
            (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
        else {
            continue;
        };
        let kind = kind.rsplit('/').next().unwrap_or("").to_owned();
        let target = target.replace('\\', "/");
        parts.push(Part { id: id.into_owned(), kind, path: joined(folder, &target) });
    }
    Ok(parts)
}

/// A target beside a file in `folder`, as a path from the archive's top.
fn joined(folder: &str, target: &str) -> String {
    let (folder, target) = match target.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder.trim_start_matches('/'), target),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The path of the workbook itself.
fn main_part(archive: &Archive) -> Result<Option<String>> {
    if !archive.has("_rels/.rels") {
        let usual = "xl/workbook.xml";
        return Ok(archive.has(usual).then(|| usual.to_owned()));
    }
    let parts = relations(archive, "_rels/.rels", "")?;
    let main = parts.into_iter().find(|part| part.kind == "officeDocument").map(|part| part.path);
    Ok(main.filter(|path| path.ends_with(".xml") && path.starts_with("xl/") && archive.has(path)))
}

/// The sheets in their order, each with name, relation and whether it is hidden; and whether days count from 1904.
#[allow(clippy::type_complexity)]
fn listed(archive: &Archive, path: &str) -> Result<(Vec<(String, String, bool)>, bool)> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    let mut xml = Xml::open(archive, path)?;
    while let Some(step) = xml.next()? {
        let xml::Step::Begin(tag) = step else { continue };
        match tag.name() {
            "workbookPr" => {
                from_1904 = tag.attribute("date1904").is_some_and(|value| xml::is_true(&value));
            }
            "sheet" => {
                if let (Some(name), Some(id)) = (tag.attribute("name"), tag.attribute("id")) {
                    let hidden = tag.attribute("state").is_some_and(|state| state != "visible");
                    sheets.push((name.into_owned(), id.into_owned(), hidden));
                }
            }
            _ => {}
        }
    }
    Ok((sheets, from_1904))
}

fn shared_texts(archive: &Archive, path: &str) -> Result<Texts> {
    let most = most_text(archive);
    let mut texts = Texts::default();
    let mut xml = Xml::open(archive, path)?;
    let mut words = xml::Words::default();
    while let Some(step) = xml.next()? {
        words.take(&step, &mut texts.bytes);
        if let xml::Step::End("si") = step {
            words.end(&mut texts.bytes, texts.ends.last().map_or(0, |end| *end as usize));
            texts.ends.push(texts.bytes.len() as u32);
        }
        if texts.bytes.len() + 4 * texts.ends.len() > most {
            return Err(archive::too_large());
        }
    }
    Ok(texts)
}

/// What an archive is that holds no workbook.
fn foreign(archive: &Archive) -> Error {
    let kind = archive.kind();
    let reason = if kind.contains("opendocument.spreadsheet") {
        "this is an OpenDocument spreadsheet (.ods); save it as an Excel workbook (.xlsx) or as CSV"
    } else if archive.has("xl/workbook.bin") {
        "this is a binary Excel workbook (.xlsb); save it as .xlsx or as CSV"
    } else if archive.has("word/document.xml") || archive.has("ppt/presentation.xml") {
        "this is a text document or a presentation; export the list as CSV or as an Excel workbook (.xlsx)"
    } else if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
        "this is a Numbers document; export it as an Excel workbook (.xlsx) or as CSV"
    } else {
        "this is a packed archive; unpack it and choose the CSV or .xlsx file inside"
    };
    Error::new(Code::NotATable, reason)
}
