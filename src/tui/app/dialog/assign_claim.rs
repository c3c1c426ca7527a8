//! Giving a claim to somebody, or taking it back: whoever is known is offered, oneself first.

use super::task::{About, Answer, Fact, Gap, Question, Sight, Task};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, Offered};

/// The text of nobody in the list: no login is empty.
const NOBODY: &str = "";

#[derive(Debug)]
pub(super) struct AssignClaim {
    /// The login of the officer before the screen.
    pub me: String,
}

impl Task for AssignClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-assign-title")
    }

    fn button(&self) -> &'static str {
        "screen-assign-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let list = self.offered(&[], sight.about);
        Form::new(vec![(
            FieldName::AssignTo,
            Input::Offered(Offered::of(list)),
        )])
    }

    fn asks(&self, _about: &About) -> Option<Question> {
        Some(Question::People)
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        if let Answer::People(people) = answer {
            form.offer(FieldName::AssignTo, self.offered(people, about));
        }
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let typed = Fact::plain(Message::new("screen-assign-typed"));
        if matches!(sight.about, About::Marked(_)) {
            return vec![typed];
        }
        let message = match assigned_to(sight.about) {
            Some(login) => {
                Message::new("screen-assign-now").text("login", SafeText::from_outside(login))
            }
            None => Message::new("screen-assign-nobody"),
        };
        vec![Fact::plain(message), typed]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let typed = form.said(FieldName::AssignTo);
        let to = match typed {
            Some(login) => Some(login.as_str().to_owned()),
            None => match form.picked(FieldName::AssignTo) {
                None => return Err(vec![Gap::empty(FieldName::AssignTo)]),
                Some(NOBODY) => None,
                Some(login) => Some(login.to_owned()),
            },
        };
        Ok(Act::AssignClaim { to })
    }
}

impl AssignClaim {
    /// Everybody but who has the claim already; nobody last, where somebody has it. Only oneself
    /// is chosen beforehand: nothing else shall happen by a mere Enter.
    fn offered(&self, people: &[String], about: &About) -> Choice {
        let has = assigned_to(about);
        let login = |login: &str| {
            let login = SafeText::from_outside(login);
            Message::new("screen-plain").text("text", login)
        };
        let me = Message::new("screen-assign-me").text("login", &self.me);
        let others = people.iter().filter(|other| **other != self.me);
        let others = others.map(|other| (other.clone(), login(other)));
        let somebody = has.is_some() || matches!(about, About::Marked(_));
        let nobody = somebody.then(|| (NOBODY.to_owned(), Message::new("screen-nobody")));
        let everybody = std::iter::once((self.me.clone(), me)).chain(others);
        let offered = everybody.filter(|(login, _)| has != Some(login.as_str()));
        Choice::from(offered.chain(nobody)).with_text(&self.me)
    }
}

fn assigned_to(about: &About) -> Option<&str> {
    match about.row() {
        Some(Row::Claim(row)) => row.claim.assigned_to.as_deref(),
        _ => None,
    }
}
