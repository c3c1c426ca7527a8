//! One act for several marked records: to which of them it applies, and what came of each.

use super::App;
use super::cursor::Scroll;
use super::dialog::{About, Dialog, Errand};
use super::effect::Effect;
use super::layer::Layer;
use super::msg::{Conflict, Problem};
use super::offers::{refused_act, refused_now};
use super::report::{Outcome, Part, Report};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::{Act, Command, Nonce, Refusal, Warning};

/// Which of the marked records an act applies to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partition {
    /// Those that it applies to, as they were last seen.
    pub fits: Vec<Row>,
    /// Why it does not apply to the others.
    pub others: Vec<(Message, Vec<Row>)>,
}

impl Partition {
    /// How many records it is about.
    pub fn count(&self) -> usize {
        let others = self.others.iter().map(|(_, rows)| rows.len());
        self.fits.len() + others.sum::<usize>()
    }
}

/// A count as words take it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl App {
    /// To which of the marked records a dialog's act applies as it stands.
    pub fn partition(&self, dialog: &Dialog) -> Partition {
        let About::Marked(rows) = &dialog.about else {
            return Partition::default();
        };
        let act = dialog.act_as_it_stands(&self.office, self.today);
        let mut partition = Partition::default();
        for row in rows {
            let why = why_not(self, row, dialog.errand).or_else(|| {
                let act = act.clone()?;
                refused_act(self, row, act).as_ref().map(reason)
            });
            match why {
                None => partition.fits.push(row.clone()),
                Some(why) => {
                    let others = &mut partition.others;
                    match others.iter_mut().find(|(other, _)| *other == why) {
                        Some((_, rows)) => rows.push(row.clone()),
                        None => others.push((why, vec![row.clone()])),
                    }
                }
            }
        }
        partition
    }

    /// Sends the act of the dialog in front for every record that it applies to.
    pub(super) fn do_to_marked(&mut self, act: &Act) -> Vec<Effect> {
        let Some(Layer::Dialog(dialog)) = self.layers.last() else {
            return Vec::new();
        };
        let (what, nonce) = (dialog.errand.label(), dialog.nonce());
        let Partition { fits, others } = self.partition(dialog);
        let running = self.report.as_ref().is_some_and(Report::is_running);
        if running || fits.is_empty() {
            let id = match running {
                true => "screen-bulk-running",
                false => "screen-bulk-none",
            };
            self.warn(vec![Message::new(id)]);
            return Vec::new();
        }
        let commands: Vec<Command> = (0..)
            .zip(&fits)
            .map(|(place, row)| Command {
                target: Some(row.number()),
                act: act.clone(),
                seen: Some(row.version()),
                nonce: nonce_at(nonce, place),
            })
            .collect();
        let sent = commands.iter().zip(&fits);
        let sent = sent.map(|(command, row)| Part::sent(row, command.nonce));
        let left_out = others.iter().flat_map(|(why, rows)| {
            let rows = rows.iter();
            rows.map(|row| Part::left_out(row, why.clone()))
        });
        let parts = sent.chain(left_out).collect();
        self.report = Some(Report::of(what, parts));
        self.layers.pop();
        self.layers.push(Layer::Report(Scroll::default()));
        let commands = commands.into_iter().map(Box::new);
        commands.map(Effect::Execute).collect()
    }

    /// Whether an answer is for one of several records.
    pub(super) fn is_part(&self, nonce: Nonce) -> bool {
        let report = self.report.as_ref();
        report.is_some_and(|report| report.awaits(nonce))
    }

    /// It was done for one of them, whose mark goes.
    pub(super) fn part_done(
        &mut self,
        nonce: Nonce,
        row: &Row,
        made: &[RecordNumber],
        warnings: &[Warning],
    ) -> Vec<Effect> {
        let number = row.number();
        let mut said = vec![self.state_of(row)];
        let others = made.iter().filter(|made| **made != number);
        let others: Vec<String> = others.map(ToString::to_string).collect();
        if !others.is_empty() {
            said.push(Message::new("screen-made").text("numbers", others.join(", ")));
        }
        said.extend(warnings.iter().map(Warning::message));
        self.marked.drop(number);
        self.part_over(nonce, Outcome::Done(said))
    }

    /// The workflow refused it for one of them, which stays marked.
    pub(super) fn part_refused(&mut self, nonce: Nonce, refusal: &Refusal) -> Vec<Effect> {
        self.part_over(nonce, Outcome::NotDone(vec![reason(refusal)]))
    }

    /// Somebody was faster with one of them: it stays marked, as it is now.
    pub(super) fn part_moved_on(&mut self, nonce: Nonce, conflict: &Conflict) -> Vec<Effect> {
        self.marked.see(&conflict.now);
        let deeds = conflict.since.iter().map(|line| self.deed(line));
        let why = Message::new("screen-bulk-moved-on").list("deeds", deeds.collect());
        self.part_over(nonce, Outcome::NotDone(vec![why]))
    }

    /// One of them failed, and stays marked.
    pub(super) fn part_failed(&mut self, nonce: Nonce, problem: Problem) -> Vec<Effect> {
        let said = [Some(problem.what), problem.why, problem.next];
        let said = said.into_iter().flatten().collect();
        self.part_over(nonce, Outcome::NotDone(said))
    }

    fn part_over(&mut self, nonce: Nonce, outcome: Outcome) -> Vec<Effect> {
        let Some(report) = &mut self.report else {
            return Vec::new();
        };
        report.answer(nonce, outcome);
        if report.is_running() {
            return Vec::new();
        }
        let (summary, (done, all)) = (report.summary(), report.done());
        let is_read = self
            .layers
            .iter()
            .any(|layer| matches!(layer, Layer::Report(_)));
        match is_read {
            true => {}
            false if done == all => self.tell(vec![summary]),
            false => self.warn(vec![summary]),
        }
        self.refresh()
    }
}

/// The number of one of several acts that were confirmed together: each has its own, and the same
/// again if the same is sent again.
fn nonce_at(mut nonce: Nonce, place: u32) -> Nonce {
    for (byte, of_place) in nonce.iter_mut().zip(place.to_le_bytes()) {
        *byte ^= of_place;
    }
    nonce
}

/// Why the state of a marked record forbids an act, whatever will be filled in.
pub(super) fn why_not(app: &App, row: &Row, errand: Errand) -> Option<Message> {
    let read_only = || app.read_only.then(|| Message::new("error-read-only"));
    let refusal = || refused_now(app, row, errand).as_ref().map(reason);
    errand.alone(row).or_else(read_only).or_else(refusal)
}

/// Why an act does not apply, in words that are the same for every record of which it is true.
fn reason(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::WrongState { state, .. } => {
            Message::new("screen-bulk-state").word("state", state.clone())
        }
        Refusal::NotAccepted { .. } => Message::new("screen-bulk-not-accepted"),
        other => other.message(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_record_has_a_nonce_of_its_own() {
        let nonces: BTreeSet<Nonce> = (0..1000).map(|place| nonce_at([7; 16], place)).collect();
        assert_eq!(nonces.len(), 1000);
        assert!(nonces.contains(&[7; 16]), "the first has the dialog's own");
    }
}
