//! A letter as a DOCX document (ECMA-376, transitional): a zip of five small XML files.

use std::io::{self, Cursor, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::domain::letter::{Paragraph, Style};
use crate::i18n::Lang;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

const DOCUMENT_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A4 in twentieths of a point; left margin 30 mm, right 15 mm, above and below 20 mm, as office
/// letters are filed.
const PAGE: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>"#;

/// The bytes of the document. The same paragraphs at the same instant give the same bytes.
pub fn docx(paragraphs: &[Paragraph], lang: Lang, now: DateTime<Utc>) -> io::Result<Vec<u8>> {
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(paragraphs, now)),
        (
            "word/_rels/document.xml.rels",
            DOCUMENT_RELATIONS.to_owned(),
        ),
        ("word/document.xml", document(paragraphs)),
        ("word/styles.xml", styles(lang)),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, xml) in parts {
        archive.start_file(name, stored)?;
        archive.write_all(HEAD.as_bytes())?;
        archive.write_all(xml.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn document(paragraphs: &[Paragraph]) -> String {
    let styles = || paragraphs.iter().map(|paragraph| Some(paragraph.style));
    let before = std::iter::once(None).chain(styles());
    let after = styles().skip(1).chain([None]);
    let around = before.zip(after);
    let paragraphs: String = paragraphs
        .iter()
        .zip(around)
        .map(|(this, (before, after))| paragraph(this, before, after))
        .collect();
    format!(r#"<w:document xmlns:w="{WORDS}"><w:body>{paragraphs}{PAGE}</w:body></w:document>"#)
}

/// A paragraph; numbers, the addressee and the signature stand apart from what is above them, and
/// what leads to a list stays on its page, as the last words do on that of the signature.
fn paragraph(paragraph: &Paragraph, before: Option<Style>, after: Option<Style>) -> String {
    let style = name(paragraph.style);
    let alone = matches!(paragraph.style, Style::Line | Style::Addressee);
    let apart = match before {
        Some(before) if alone && before != paragraph.style => r#"<w:spacing w:before="480"/>"#,
        Some(Style::Item) if paragraph.style == Style::Body => r#"<w:spacing w:before="120"/>"#,
        _ => "",
    };
    let leads = paragraph.text.ends_with(':') || after == Some(Style::Line);
    let leads = leads && paragraph.style == Style::Body;
    let keep = if leads { "<w:keepNext/>" } else { "" };
    let text = together(&escaped(&paragraph.text));
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{apart}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
    )
}

const fn name(style: Style) -> &'static str {
    match style {
        Style::Addressee => "Addressee",
        Style::Title => "Title",
        Style::Heading => "Heading",
        Style::Body => "BodyText",
        Style::Item => "ListItem",
        Style::Line => "Normal",
    }
}

fn styles(lang: Lang) -> String {
    let lang = match lang {
        Lang::Ru => "ru-RU",
        Lang::Kk => "kk-KZ",
        Lang::En => "en-GB",
    };
    let font = r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>"#;
    let defaults = format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#
    );
    let normal = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#;
    let others = [
        ("Addressee", r#"<w:ind w:left="4820"/>"#, ""),
        (
            "Title",
            r#"<w:keepNext/><w:spacing w:before="480" w:after="240"/><w:jc w:val="center"/>"#,
            "<w:b/><w:bCs/>",
        ),
        (
            "Heading",
            r#"<w:keepNext/><w:spacing w:before="240" w:after="120"/>"#,
            "<w:b/><w:bCs/>",
        ),
        (
            "BodyText",
            r#"<w:spacing w:after="120"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>"#,
            "",
        ),
        (
            "ListItem",
            r#"<w:spacing w:after="60"/><w:ind w:left="993" w:hanging="284"/>"#,
            "",
        ),
    ];
    let others: String = others
        .iter()
        .map(|(id, page, run)| {
            let run = if run.is_empty() {
                String::new()
            } else {
                format!("<w:rPr>{run}</w:rPr>")
            };
            format!(
                r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="Letter {id}"/><w:basedOn w:val="Normal"/><w:pPr>{page}</w:pPr>{run}</w:style>"#
            )
        })
        .collect();
    format!(r#"<w:styles xmlns:w="{WORDS}">{defaults}{normal}{others}</w:styles>"#)
}

fn properties(paragraphs: &[Paragraph], now: DateTime<Utc>) -> String {
    let title = paragraphs.iter().find(|p| p.style == Style::Title);
    let title = title.map_or_else(String::new, |title| escaped(&title.text));
    let at = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    format!(
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created></cp:coreProperties>"#
    )
}

/// A sign stays on the line of the number behind it.
fn together(text: &str) -> String {
    ["№ ", "п. ", "ст. "]
        .iter()
        .fold(text.to_owned(), |text, sign| {
            text.replace(&format!(" {sign}"), &format!(" {}\u{a0}", sign.trim_end()))
        })
}

/// Text as XML has it; characters that no XML may hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::domain::identity::SafeText;

    #[test]
    fn a_signature_never_stands_on_a_page_of_its_own() {
        let body = Paragraph {
            style: Style::Body,
            text: SafeText::from_outside("Сообщаем по п. 8.2 политики."),
        };
        let alone = paragraph(&body, None, None);
        assert!(
            !alone.contains("keepNext") && alone.contains("по п.\u{a0}8.2"),
            "{alone}"
        );
        let signed = paragraph(&body, None, Some(Style::Line));
        assert!(signed.contains("<w:keepNext/>"), "{signed}");
    }

    #[test]
    fn the_document_is_a_zip_of_well_formed_xml_and_hostile_text_is_only_text() {
        let hostile = "A & B <w:p/> ]]> \"x\" \u{1}\u{1b}[2J конец";
        let paragraphs = [
            Paragraph {
                style: Style::Title,
                text: SafeText::from_outside(hostile),
            },
            Paragraph {
                style: Style::Body,
                text: SafeText::multiline("бір\nекі"),
            },
        ];
        let now = "2026-10-26T06:00:00Z".parse().unwrap();
        let bytes = docx(&paragraphs, Lang::Kk, now).unwrap();
        assert_eq!(bytes, docx(&paragraphs, Lang::Kk, now).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut texts = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut xml = String::new();
            part.read_to_string(&mut xml).unwrap();
            let name = part.name().unwrap().into_owned();
            let tree = roxmltree::Document::parse(&xml);
            let tree = tree.unwrap_or_else(|error| panic!("{name}: {error}\n{xml}"));
            if name == "word/document.xml" {
                let runs = tree
                    .descendants()
                    .filter(|node| node.has_tag_name((WORDS, "t")));
                texts.extend(runs.map(|node| node.text().unwrap_or("").to_owned()));
            }
        }
        assert_eq!(
            texts,
            [
                "A & B <w:p/> ]]> \"x\" <U+0001><U+001B>[2J конец",
                "бір екі"
            ]
        );
    }
}
