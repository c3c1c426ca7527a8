//! Sizes that change faster than anybody can draw, and sizes that there are not.

use crate::line::Line;
use crate::register::Register;
use crate::seat::PROGRAM;

#[test]
fn a_storm_of_sizes_ends_with_a_right_screen() {
    let register = Register::new();
    let mut line = Line::to(&register, "xterm", &[PROGRAM]);
    let mut screen = line.watch();
    let whole = |shown: &str| shown.contains("П-2026-0002") && shown.contains("клавиши");
    let before = screen.sees(whole);
    for _ in 0..20 {
        for size in [
            (1, 1),
            (0, 0),
            (500, 500),
            (2, 3),
            (200, 50),
            (0, 24),
            (39, 11),
            (80, 0),
            (120, 30),
        ] {
            line.resize(size);
        }
        line.types("j");
    }
    line.types("gg");
    line.resize((80, 24));
    let after = screen.sees(|shown| shown == before);
    assert_eq!(after, before);
    line.types("q");
    assert_eq!(line.end(), Some(0));
}
