//! Drawing: from the screen's state to a frame, and nothing else; in `linear`, to lines that are
//! said.

mod canvas;
mod filters;
mod footer;
mod header;
mod layers;
mod linear;
mod panes;
mod signs;
mod table;
mod theme;
mod words;

pub use linear::Speaker;
pub use theme::{Look, Theme};

use ratatui::Frame;
use ratatui::style::Style;

use self::canvas::{Canvas, Reading};
use crate::tui::app::{App, SMALLEST};

/// Draws the whole screen, in the officer's language.
pub fn draw(frame: &mut Frame<'_>, app: &App, theme: &Theme) {
    let tr = &app.tr;
    let reading = Reading { app, theme, tr };
    let mut canvas = Canvas { frame, reading };
    let area = canvas.frame.area();
    // A frame begins without any style; only some themes have a ground or a colour of their own.
    if theme.text != Style::reset() {
        canvas.fill(area, theme.text);
    }
    // The frame may be of another size than the last one the state was told of.
    let size = (area.width, area.height);
    let layout = if size == app.size { app.layout() } else { None };
    let Some(layout) = layout else {
        return canvas.too_small();
    };
    canvas.header(layout);
    match app.layers.last() {
        Some(layer) => canvas.layer(layer, layout),
        None => {
            canvas.panes(layout);
            canvas.filter_hint(layout);
        }
    }
    canvas.footer(layout);
}

impl Canvas<'_, '_> {
    fn too_small(&mut self) {
        let area = self.frame.area();
        let text = self.tr.with(
            "screen-too-small",
            &[
                ("columns", SMALLEST.0.to_string().into()),
                ("rows", SMALLEST.1.to_string().into()),
            ],
        );
        let lines = crate::tui::app::wrapped(&text, usize::from(area.width));
        for (row, line) in lines.into_iter().enumerate() {
            self.line(area, row, &[(line, self.theme.text)]);
        }
    }
}
