//! What a batch changes in the indexes of subjects, gathered on a thread of its own: folding names
//! takes nearly as long as writing their rows.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use super::changes::Changes;
use crate::domain::record::Subject;

/// How many subjects are handed over together: waking the thread costs as much as one of them.
const TOGETHER: usize = 256;

/// How many such parts may wait: more would only take memory.
const WAITING: usize = 8;

/// A subject's id, what it was, and what it is now.
type Changed = (i64, Option<Subject>, Subject);

/// Changes that are being gathered.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    part: Vec<Changed>,
    thread: Option<Gatherer>,
}

#[derive(Debug)]
struct Gatherer {
    parts: SyncSender<Vec<Changed>>,
    gathered: JoinHandle<Changes>,
}

impl Gathering {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<Subject>, now: Subject) {
        self.part.push((id, before, now));
        if self.part.len() == TOGETHER {
            let part = std::mem::take(&mut self.part);
            let thread = self.thread.get_or_insert_with(Gatherer::begin);
            // Nobody takes it only where the thread panicked, which its end passes on.
            let _ = thread.parts.send(part);
        }
    }

    /// All of them.
    pub fn changes(self) -> Changes {
        let mut changes = self.thread.map(Gatherer::end).unwrap_or_default();
        take(&mut changes, self.part);
        changes
    }
}

impl Gatherer {
    fn begin() -> Self {
        let (parts, coming) = sync_channel(WAITING);
        Self {
            parts,
            gathered: std::thread::spawn(|| gather(coming)),
        }
    }

    fn end(self) -> Changes {
        drop(self.parts);
        let gathered = self.gathered.join();
        gathered.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

fn gather(coming: Receiver<Vec<Changed>>) -> Changes {
    let mut changes = Changes::default();
    for part in coming {
        take(&mut changes, part);
    }
    changes
}

fn take(changes: &mut Changes, part: Vec<Changed>) {
    for (id, before, now) in part {
        changes.add(id, before.as_ref(), &now);
    }
}
