//! What was said to an act, as a person reads it in a record's history.

use super::Tr;
use crate::domain::message::Message;
use crate::domain::record::{Change, IdentityCheck};
use crate::domain::time::Moment;
use crate::domain::values::{ClaimKind, Value};
use crate::domain::view::HistoryLine;

impl Tr {
    /// The note of an entry, in words where the journal keeps facts; none, where it has none.
    pub fn note_of(&self, line: &HistoryLine) -> Option<String> {
        let waited_for = line.waited_for().map(|waited| self.text(&waited.message()));
        let checked = || line.identity_check().map(|check| self.identity(&check));
        let noted = || line.note.as_ref().map(ToString::to_string);
        waited_for
            .or_else(checked)
            .or_else(|| self.changes(line))
            .or_else(|| self.set_aside(line))
            .or_else(noted)
    }

    /// `личность подтверждена, предъявлен документ, 20.11.2026, субъект: …`.
    fn identity(&self, check: &IdentityCheck) -> String {
        let facts = [
            self.text(&check.result.message()),
            self.text(&check.method.message()),
            self.date(check.on),
            self.text(&check.of.message()),
        ];
        let facts = facts.join(", ");
        match &check.note {
            Some(note) => format!("{facts}: {note}"),
            None => facts,
        }
    }

    /// `вид: сведения; субъект: С-000012`, and after the reason for a correction in brackets.
    fn changes(&self, line: &HistoryLine) -> Option<String> {
        let (reason, changes) = line.changes()?;
        let changes: Vec<String> = changes.iter().map(|change| self.change(change)).collect();
        let changes = changes.join("; ");
        Some(match reason {
            Some(reason) => format!("{reason} ({changes})"),
            None => changes,
        })
    }

    fn change(&self, change: &Change) -> String {
        let (id, from, to) = match change {
            Change::Received { from, to } => {
                let received = Message::new("note-received-changed")
                    .text("from", self.moment(*from))
                    .text("to", self.moment(*to));
                return self.say(&received);
            }
            Change::Kind { from, to } => {
                let kind = |kind: ClaimKind| self.text(&kind.message());
                ("note-kind", from.map(kind), to.map(kind))
            }
            Change::Subject { from, to } => {
                let number = |number: &_| ToString::to_string(number);
                (
                    "note-subject",
                    from.as_ref().map(number),
                    to.as_ref().map(number),
                )
            }
        };
        let said = match (from, to) {
            (_, None) => Message::new(format!("{id}-unknown")),
            (Some(from), Some(to)) if from != to => Message::new(format!("{id}-changed"))
                .text("from", from)
                .text("to", to),
            (_, Some(to)) => Message::new(id).text("to", to),
        };
        self.say(&said)
    }

    fn moment(&self, moment: Moment) -> String {
        match moment.time {
            Some(time) => self.datetime(moment.date.and_time(time)),
            None => self.date(moment.date),
        }
    }

    /// `до 01.12.2026: …`.
    fn set_aside(&self, line: &HistoryLine) -> Option<String> {
        let until = Message::new("note-set-aside").date("date", line.set_aside_until()?);
        let until = self.say(&until);
        Some(match line.note.as_deref()?.split_once(": ") {
            Some((_, note)) => format!("{until}: {note}"),
            None => until,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identity::SafeText;
    use crate::domain::values::JournalAction;
    use crate::i18n::Lang;
    use chrono::DateTime;
    use rstest::rstest;

    #[rstest]
    #[case(
        JournalAction::ClaimTriaged,
        "kind — → information; subject — → С-000012",
        "вид: запрос сведений о персональных данных; субъект: С-000012"
    )]
    #[case(
        JournalAction::ClaimTriaged,
        "kind blocking → blocking; subject — → —",
        "вид: блокирование данных; субъект не установлен"
    )]
    #[case(
        JournalAction::ClaimCorrected,
        "штамп (на конверте) (received 2026-11-02 → 2026-11-01T09:30)",
        "штамп (на конверте) (получено: 02.11.2026 → 01.11.2026 09:30)"
    )]
    #[case(
        JournalAction::ClaimCorrected,
        "ошибка (kind blocking → destruction; subject С-000001 → С-000002)",
        "ошибка (вид: блокирование данных → уничтожение данных; субъект: С-000001 → С-000002)"
    )]
    #[case(JournalAction::ClaimCorrected, "просто слова", "просто слова")]
    #[case(
        JournalAction::ClaimNoted,
        "kind — → information",
        "kind — → information"
    )]
    #[case(
        JournalAction::ClaimSetAside,
        "2026-12-01: ждём ответа: второго",
        "до 01.12.2026: ждём ответа: второго"
    )]
    #[case(JournalAction::ClaimSetAside, "2026-12-01", "до 01.12.2026")]
    fn facts_are_told_in_words(
        #[case] action: JournalAction,
        #[case] note: &str,
        #[case] words: &str,
    ) {
        let line = HistoryLine {
            at: DateTime::UNIX_EPOCH,
            actor: "aigul".to_owned(),
            action,
            note: Some(SafeText::from_outside(note)),
        };
        assert_eq!(Tr::new(Lang::Ru).note_of(&line).as_deref(), Some(words));
    }
}
