//! What lies over the lists, told.

use super::page::{Here, Page, Typing, spoken};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::tui::app::{
    ClauseLine, ClauseView, ConflictLine, ConflictView, DraftsView, HelpLine, HelpView, LetterLine,
    LetterView, MenuView, PaletteView, PickView, RecordLine, RecordView, RevealAsk, SavingView,
    TriageView, WhyView, draft_name, kind_of, subject_said, when,
};
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::words::sentence;

/// So wide that no text is folded: that is the terminal's to do, or nobody's.
const UNFOLDED: usize = 1 << 16;

impl Reading<'_> {
    pub(super) fn record_page(&self, view: &RecordView) -> Page {
        let number = view.number;
        let place = format!("record {number}");
        let kind = self.tr.text(&kind_of(number).message());
        let Some(file) = &view.file else {
            // Its name is told with the rest, once it has been read.
            return Page {
                place,
                ..Page::default()
            };
        };
        let lines = view.lines(&self.app.office, self.tr, self.app.today, UNFOLDED);
        let lines = lines.iter().filter_map(|line| match line {
            RecordLine::Blank => None,
            // Told once, and not every ten seconds.
            RecordLine::Revealed(_) => Some(self.tr.text("linear-revealed")),
            RecordLine::Fact(label, value) => {
                Some(format!("{}: {}", self.tr.text(label), self.say(value)))
            }
            RecordLine::Link(number) => {
                let link = spoken(&self.link(view, *number));
                Some(link.trim_start_matches("> ").to_owned())
            }
            line => Some(spoken(&self.record_line(view, &file.history, line))),
        });
        let link = view.at.map(|at| spoken(&self.link(view, at)));
        Page {
            place,
            title: format!("{number}, {kind}, {}", self.say(&subject_said(&file.row))),
            lines: lines.collect(),
            here: link.map(|text| Here {
                text,
                ..Here::default()
            }),
            ..Page::default()
        }
    }

    pub(super) fn why_page(&self, view: &WhyView) -> Page {
        let number = view.row.number().to_string();
        let dates = self.reckoning_list(view);
        let date = dates.get(view.at).map(|date| spoken(date));
        let position = format!("{}/{}", view.at + 1, dates.len());
        let date = date.map(|date| format!("{}; {position}", date.trim_start_matches("> ")));
        let untriaged = matches!(&view.row, Row::Claim(row) if row.claim.kind.is_none());
        let shown = view.shown();
        let facts = shown.map_or_else(Vec::new, |shown| self.reckoning_facts(shown, untriaged));
        let facts = facts.iter().map(|fact| match fact.as_slice() {
            [(label, _), (value, _)] => format!("{}: {value}", label.trim()),
            line => spoken(line),
        });
        let days_off = shown.map_or_else(Vec::new, |shown| self.days_off(&shown.days));
        let days_off = days_off.iter().map(|line| spoken(line));
        Page {
            place: format!("why {number}"),
            title: self
                .tr
                .with("screen-why-title", &[("number", number.into())]),
            lines: date.into_iter().chain(facts).chain(days_off).collect(),
            ..Page::default()
        }
    }

    pub(super) fn clause_page(&self, view: &ClauseView) -> Page {
        let lines = view.lines(self.tr, UNFOLDED).into_iter();
        let lines = lines.filter_map(|line| match line {
            ClauseLine::Heading(text) | ClauseLine::Quote(text) | ClauseLine::Plain(text) => {
                Some(text)
            }
            ClauseLine::Blank => None,
        });
        Page {
            place: "clause".to_owned(),
            title: view.title(self.tr),
            lines: lines.collect(),
            ..Page::default()
        }
    }

    pub(super) fn conflict_page(&self, view: &ConflictView) -> Page {
        let number = view.conflict.now.number();
        let lines = self.app.conflict_lines(view).into_iter();
        let mut lines: Vec<String> = lines
            .filter_map(|line| match line {
                ConflictLine::Blank => None,
                ConflictLine::Deed(text) | ConflictLine::Heading(text) => Some(text),
                ConflictLine::Note(text) => Some(text),
                ConflictLine::Known(label, value) => match label.trim() {
                    "" => Some(value),
                    label => Some(format!("{label}: {value}")),
                },
            })
            .collect();
        lines.extend(self.app.conflict_kept());
        Page {
            place: format!("conflict {number}"),
            title: self.say(&Message::new("error-conflict").text("number", number)),
            lines,
            ..Page::default()
        }
    }

    /// The keys of where the officer came from; all that are found, once something is looked for.
    pub(super) fn help_page(&self, view: &HelpView) -> Page {
        let lines = self.app.help_lines(view);
        let wanted: Vec<&HelpLine> = match view.is_filtered() {
            true => lines.iter().collect(),
            false => {
                let sections = |line: &&HelpLine| matches!(line, HelpLine::Context(_));
                let last = lines.iter().enumerate().filter(|(_, line)| sections(line));
                let end = last.map(|(at, _)| at).nth(1).unwrap_or(lines.len());
                lines.iter().take(end).collect()
            }
        };
        let wanted = wanted.into_iter().filter_map(|line| match line {
            HelpLine::Blank => None,
            HelpLine::Mistake(said) => Some(said.clone()),
            HelpLine::Nothing => Some(self.tr.text("screen-filter-nothing")),
            HelpLine::Context(context) => Some(self.tr.text(context.message_id())),
            HelpLine::Keys(keys, action) => {
                let keys = self.key_name(keys);
                Some(format!("{keys}: {}", self.tr.text(&action.message_id())))
            }
        });
        // What is looked for has been typed when the field is left: then all that is found is told.
        let looked_for = match view.typing {
            true => String::new(),
            false => view.filter.text(),
        };
        let label = self.tr.text("screen-filter");
        Page {
            place: format!("help {looked_for}"),
            title: self.tr.text("screen-help-title"),
            lines: wanted.collect(),
            typing: view.typing.then(|| Typing::of(label, &view.filter)),
            ..Page::default()
        }
    }

    pub(super) fn palette_page(&self, view: &PaletteView) -> Page {
        let found = view.found(self.tr);
        let here = chosen(view.at, found.len(), || {
            let found = found.get(view.at)?;
            let key = found.entry.key.as_deref().map(|key| self.key_name(key));
            let refused = found.entry.refused.as_ref().map(|why| self.say(why));
            let parts = [Some(sentence(&found.name)), key, refused];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        });
        let nothing = self.tr.text("screen-filter-nothing");
        let here = here.unwrap_or_else(|| Here {
            text: nothing,
            ..Here::default()
        });
        Page {
            place: "palette".to_owned(),
            title: self.tr.text("screen-palette-title"),
            here: Some(Here {
                while_typing: true,
                ..here
            }),
            typing: Some(Typing::of(self.tr.text("screen-filter"), &view.filter)),
            ..Page::default()
        }
    }

    pub(super) fn menu_page(&self, view: &MenuView) -> Page {
        let title = self.say(&view.title);
        let here = chosen(view.at, view.offers.len(), || {
            let offer = view.chosen()?;
            let act = sentence(&self.say(&offer.errand.label()));
            Some(match &offer.refused {
                Some(why) => format!("{act}, {}", self.say(why)),
                None => act,
            })
        });
        Page {
            place: format!("menu {title}"),
            title,
            here,
            ..Page::default()
        }
    }

    pub(super) fn letter_page(&self, view: &LetterView) -> Page {
        let lines = view.lines(self.tr, UNFOLDED).into_iter();
        let lines = lines.filter_map(|line| match line {
            LetterLine::Grave(text) | LetterLine::Text(text) | LetterLine::Remark(text) => {
                Some(text.trim().to_owned())
            }
            LetterLine::Blank => None,
        });
        Page {
            place: format!("letter {} {}", view.number(), view.language),
            title: self.say(&view.title()),
            unsettled: view.letter.is_none(),
            lines: lines.collect(),
            ..Page::default()
        }
    }

    pub(super) fn triage_page(&self, view: &TriageView) -> Page {
        let page = Page {
            place: format!("triage {}", view.at),
            title: self.triage_title(view),
            ..Page::default()
        };
        if view.queue.is_none() || (view.in_front().is_some() && view.claim().is_none()) {
            return Page {
                unsettled: true,
                ..page
            };
        }
        if view.in_front().is_none() {
            let lines = self.nothing_to_triage(view, UNFOLDED).into_iter();
            return Page {
                lines: lines.map(|(line, _)| line).collect(),
                ..page
            };
        }
        let head = self.triage_head(view, UNFOLDED).into_iter();
        let text = view.text(UNFOLDED).into_iter();
        let choices = self.triage_choices(view, UNFOLDED).into_iter();
        let lines = head.map(|line| spoken(&line)).chain(text);
        let verdicts = self.verdicts(view, UNFOLDED).into_iter();
        let lines = lines.chain(choices.chain(verdicts).map(|line| spoken(&line)));
        Page {
            lines: lines.filter(|line| !line.trim().is_empty()).collect(),
            ..page
        }
    }

    pub(super) fn report_page(&self) -> Page {
        let Some(report) = &self.app.report else {
            return Page::default();
        };
        let lines = self.app.report_lines(report, UNFOLDED).into_iter();
        let lines = lines.map(|(_, line)| line.trim().to_owned());
        Page {
            place: "report".to_owned(),
            title: sentence(&self.say(&report.summary())),
            lines: lines.filter(|line| !line.is_empty()).collect(),
            ..Page::default()
        }
    }

    pub(super) fn drafts_page(&self, view: DraftsView) -> Page {
        let drafts = &self.app.drafts;
        let here = chosen(view.at, drafts.len(), || {
            let draft = drafts.get(view.at)?;
            let typed = when(draft.typed_at, self.app.now, &self.app.office);
            let name = self.say(&draft_name(&draft.key));
            Some(format!("{name}, {}", self.say(&typed)))
        });
        Page {
            place: "drafts".to_owned(),
            title: self.tr.text("screen-drafts-title"),
            here,
            ..Page::default()
        }
    }

    pub(super) fn pick_page(&self, view: PickView) -> Page {
        let names = view.what.names();
        let here = chosen(view.at, names.len(), || {
            let name = self.say(names.get(view.at)?);
            Some(match self.app.in_force(view.what) == view.at {
                true => format!("{name}, {}", self.tr.text("screen-in-force")),
                false => name,
            })
        });
        Page {
            place: format!("pick {}", view.what.title()),
            title: self.tr.text(view.what.title()),
            here,
            ..Page::default()
        }
    }

    pub(super) fn reveal_page(&self, ask: &RevealAsk) -> Page {
        let subject = &ask.subject;
        let title = Message::new("screen-reveal-title").text("number", subject.number);
        let mut lines = vec![subject.name.to_string(), self.tr.text("screen-reveal-what")];
        let label = self.tr.text("screen-reveal-reason");
        if ask.sent {
            lines.push(self.tr.text("screen-sending"));
        }
        Page {
            place: format!("reveal {}", subject.number),
            title: self.say(&title),
            lines,
            typing: (!ask.sent).then(|| Typing::of(label, &ask.reason)),
            ..Page::default()
        }
    }
}

impl Reading<'_> {
    pub(super) fn saving_page(&self, view: &SavingView) -> Page {
        let here = chosen(view.at, view.files.len(), || {
            view.chosen().map(|file| self.attachment(file))
        });
        let here = here.map(|here| Here {
            while_typing: true,
            ..here
        });
        let label = self.tr.text("screen-saving-to");
        let sending = view.sent.then(|| self.tr.text("screen-sending"));
        Page {
            place: format!("saving {}", view.claim),
            title: self.saving_title(view),
            lines: sending.into_iter().collect(),
            here,
            typing: (!view.sent).then(|| Typing::of(label, &view.path)),
            ..Page::default()
        }
    }
}

/// The chosen one of so many.
pub(super) fn chosen(
    at: usize,
    count: usize,
    text: impl FnOnce() -> Option<String>,
) -> Option<Here> {
    text().map(|text| Here {
        text,
        position: format!("{}/{count}", at + 1),
        on_coming: true,
        while_typing: false,
    })
}
