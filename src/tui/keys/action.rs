//! Everything a key can mean.

use serde::{Deserialize, Serialize};

/// One list, so that the names, the order in the help and the enum cannot drift apart.
macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// What a key can mean. The order is the order in the help.
        ///
        /// An action says what the officer wants, not whether it is allowed: that is the
        /// workflow's to answer.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Action {
            $($(#[$doc])* $variant,)+
        }

        impl Action {
            /// Every action, in the order of the help.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in keymap files and in the palette's search.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

actions! {
    /// Show the subjects.
    PaneSubjects = "pane_subjects",
    /// Show the consents.
    PaneConsents = "pane_consents",
    /// Show the blocks.
    PaneBlocks = "pane_blocks",
    /// Show the claims.
    PaneClaims = "pane_claims",
    /// The next pane; in a dialog, the next field.
    NextPane = "next_pane",
    /// The previous pane; in a dialog, the previous field.
    PrevPane = "prev_pane",
    /// One row up.
    Up = "up",
    /// One row down.
    Down = "down",
    /// To the left.
    Left = "left",
    /// To the right.
    Right = "right",
    /// One page up.
    PageUp = "page_up",
    /// One page down.
    PageDown = "page_down",
    /// The first row.
    Top = "top",
    /// The last row.
    Bottom = "bottom",
    /// Search.
    Search = "search",
    /// Open the record, or take what the dialog offers.
    Open = "open",
    /// Accept the claim or approve the block.
    Accept = "accept",
    /// Refuse the block.
    Refuse = "refuse",
    /// Close the claim, or decide the block that is past or in review.
    Close = "close",
    /// A new record in the pane.
    New = "new",
    /// Assign the claim.
    Assign = "assign",
    /// A note, or a correction.
    Edit = "edit",
    /// Why this date?
    Why = "why",
    /// The policy clause behind the date.
    Clause = "clause",
    /// The letter that answers the claim.
    Letter = "letter",
    /// Save into a file: what came with the claim, or the letter.
    Save = "save",
    /// Show the subject's masked data for a while.
    Reveal = "reveal",
    /// Put the record's number into the clipboard.
    Copy = "copy",
    /// The record that is due next.
    NextDue = "next_due",
    /// The record that is due before.
    PrevDue = "prev_due",
    /// What came in and nobody has looked at, one message at a time.
    Triage = "triage",
    /// At the triage: a claim of this kind, about this subject.
    AcceptMessage = "accept_message",
    /// At the triage: a claim of somebody whom the register does not know.
    EnterSender = "enter_sender",
    /// At the triage: a claim of somebody who has to show who they are first.
    AskIdentity = "ask_identity",
    /// At the triage: the same matter as another claim.
    LinkMessage = "link_message",
    /// At the triage: a matter of somebody else, to whom it is passed on.
    RedirectMessage = "redirect_message",
    /// At the triage: to be looked at on another day.
    SetAside = "set_aside",
    /// At the triage: nothing that the office has to deal with.
    NotOurs = "not_ours",
    /// What is due when, and whether terms are kept.
    Workload = "workload",
    /// In which order the list stands.
    Sort = "sort",
    /// What the list is narrowed to.
    Filter = "filter",
    /// The officer's own claims, then those of nobody, then all.
    Queue = "queue",
    /// Back to where the officer was.
    GoBack = "go_back",
    /// Forward again.
    GoForward = "go_forward",
    /// What was typed and not done: go on with it.
    Drafts = "drafts",
    /// Mark the record; in a dialog, mark the value or choose the next one.
    Mark = "mark",
    /// Mark everything from the last mark to the selected record.
    MarkRange = "mark_range",
    /// Undo what was done last to the record; in a field, what was typed last.
    Undo = "undo",
    /// In a dialog taken up again: empty it.
    StartOver = "start_over",
    /// Bring back what was taken back.
    Redo = "redo",
    /// In a text: a word to the left.
    WordLeft = "word_left",
    /// A word to the right.
    WordRight = "word_right",
    /// The beginning of the line.
    LineStart = "line_start",
    /// The end of the line.
    LineEnd = "line_end",
    /// Delete the letter before the caret.
    DeleteBack = "delete_back",
    /// Delete the letter behind the caret.
    DeleteAhead = "delete_ahead",
    /// Delete the word before the caret.
    DeleteWordBack = "delete_word_back",
    /// Delete the word behind the caret.
    DeleteWordAhead = "delete_word_ahead",
    /// Delete to the beginning of the line.
    DeleteToStart = "delete_to_start",
    /// Delete to the end of the line.
    DeleteToEnd = "delete_to_end",
    /// Go on with the text in the officer's own editor.
    Editor = "editor",
    /// Everything that can be done, by name.
    Palette = "palette",
    /// The list of keys.
    Help = "help",
    /// Another language.
    Language = "language",
    /// Other colours.
    Theme = "theme",
    /// Paint the whole screen anew.
    Redraw = "redraw",
    /// Back to the shell until `fg`.
    Suspend = "suspend",
    /// One level back; from the top level, out.
    Back = "back",
    /// Out, asking when something typed would be lost.
    Quit = "quit",
}

impl Action {
    /// The action of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.name() == name)
    }

    /// The id of the words that describe the action: `action-pane-subjects`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("action-{}", self.name().replace('_', "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_serde_name_is_the_name() {
        for action in Action::ALL {
            let json = serde_json::to_string(action).unwrap();
            assert_eq!(json, format!("\"{}\"", action.name()));
            assert_eq!(Action::named(action.name()), Some(*action));
        }
    }

    #[test]
    fn message_ids_follow_the_names() {
        assert_eq!(Action::PaneSubjects.message_id(), "action-pane-subjects");
        assert_eq!(Action::Why.message_id(), "action-why");
    }
}
