//! Closing claims through the desk.

use chrono::Duration as Days;
use qorgau::desk::{Desk, nonce};
use qorgau::domain::identity::{RecordNumber, SafeText};
use qorgau::domain::time::Moment;
use qorgau::domain::values::{Channel, ClaimKind, Resolution};
use qorgau::domain::workflow::{Act, Command, NewClaim, NewClosing};

/// Enters fresh claims of subjects spread over the register, and gives the commands that close
/// them.
pub fn commands(desk: &mut Desk, subjects: u64, count: u64) -> Vec<Command> {
    (0..count)
        .map(|n| {
            let subject = RecordNumber::Subject(1 + n * (subjects / count));
            let new = NewClaim {
                operator: desk.row(subject).unwrap().record().operator().clone(),
                external_id: None,
                kind: ClaimKind::PretrialClaim,
                subject,
                received: Moment {
                    date: desk.today() - Days::days(1),
                    time: None,
                },
                channel: None,
                incoming_number: None,
                demanded_by: None,
                text: None,
                assigned_to: None,
            };
            let entered = desk
                .execute(&command(None, Act::RegisterClaim(new), None))
                .unwrap();
            let claim = entered.row.record();
            close(desk, claim.number(), claim.version())
        })
        .collect()
}

fn close(desk: &Desk, claim: RecordNumber, version: u32) -> Command {
    let closing = NewClosing {
        resolution: Resolution::Satisfied,
        ground: Some(SafeText::from_outside("8.2")),
        withdrawal_ground: None,
        reply_on: Some(desk.today()),
        reply_channel: Some(Channel::Paper),
        reply_number: Some(SafeText::from_outside("12")),
        public_reason: None,
    };
    command(Some(claim), Act::CloseClaim(closing), Some(version))
}

fn command(target: Option<RecordNumber>, act: Act, seen: Option<u32>) -> Command {
    Command {
        target,
        act,
        seen,
        nonce: nonce().unwrap(),
    }
}
