//! What the screen shows of a register, as text.

use std::sync::Arc;

use qorgau::desk::Desk;
use qorgau::i18n::{Lang, Tr};
use qorgau::tui::app::{App, Effect, Memory, Msg, Opening, update};
use qorgau::tui::keys::{Keymap, Keys, Layouts};
use qorgau::tui::ui::{Theme, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::support::officer;

/// The screen as it opens over a register, every list loaded.
pub fn screen(desk: &Desk) -> String {
    let mut app = App::new(Opening {
        office: Arc::clone(desk.office()),
        actor: officer(),
        tr: Tr::new(Lang::Ru),
        demonstration: false,
        read_only: true,
        now: desk.now(),
        size: (200, 50),
        keys: Keys::new(Keymap::shipped().unwrap(), Layouts::shipped().unwrap()),
        nonce: [1; 16],
    });
    app.recall(Memory::default());
    for effect in app.opening_effects(None) {
        if let Effect::LoadPane {
            pane,
            query,
            generation,
        } = effect
        {
            let page = desk.page(pane, &query).unwrap();
            let rows = Msg::Rows {
                pane,
                generation,
                page,
            };
            update(&mut app, rows);
        }
    }
    let mut terminal = Terminal::new(TestBackend::new(200, 50)).unwrap();
    terminal
        .draw(|frame| draw(frame, &app, &Theme::dark()))
        .unwrap();
    terminal.backend().to_string()
}
