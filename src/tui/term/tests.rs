//! In a real pseudo-terminal: the terminal is given back on every way out.
//!
//! The program in the terminal is this test binary itself, told by the environment to
//! run [`the_program`] alone.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fs, thread};

use ratatui::style::{Modifier, Style};
use ratatui::widgets::Paragraph;
use rustix::stdio::stdout;
use rustix::termios::{Action, tcflow};
use termlens::{Key, Screen as Shown, Signal, Terminal};

use super::*;

/// Names the file for incidents, and makes [`the_program`] run.
const INCIDENTS: &str = "QORGAU_TEST_INCIDENTS";

/// What may never be seen once the terminal has been given back.
const PERSONAL: &str = "Akhmetova 900101300007";

const MESSAGE: &str = "internal error, incident";

/// A program that shows a record and does what a key asks for.
#[test]
fn the_program() {
    let Some(incidents) = env::var_os(INCIDENTS) else {
        return;
    };
    install_panic_hook(|| MESSAGE.to_owned(), incidents.into());
    let (tell, events) = mpsc::channel();
    let teller = |tell: mpsc::Sender<TermEvent>| move |event| drop(tell.send(event));
    listen_to_signals(teller(tell.clone())).unwrap();
    watch_hangup().unwrap();
    let mut session = Session::enter(Use::Screen).unwrap();
    let mut screen = Screen::new().unwrap();
    let _input = listen_to_input(teller(tell)).unwrap();
    show(&mut screen, "ready");
    for event in events {
        match &event {
            TermEvent::Key(key) => match key.to_string().as_str() {
                "q" => return,
                "p" => panic!("{PERSONAL}"),
                "t" => drop(thread::spawn(|| panic!("{PERSONAL}"))),
                "b" => {
                    show(&mut screen, "blocked");
                    tcflow(stdout(), Action::OOff).unwrap();
                    show(&mut screen, &"x".repeat(4000));
                }
                "ctrl-z" => {
                    session.suspend().unwrap();
                    screen.force_redraw();
                    show(&mut screen, "back again");
                }
                name => show(&mut screen, name),
            },
            TermEvent::Continued => {}
            other => show(&mut screen, &format!("{other:?}")),
        }
    }
}

fn show(screen: &mut Screen, text: &str) {
    let draw = |frame: &mut ratatui::Frame<'_>| {
        let reversed = Style::new()
            .add_modifier(Modifier::REVERSED)
            .fg(ratatui::style::Color::Red);
        frame.render_widget(
            Paragraph::new(format!("{text}\n{PERSONAL}")).style(reversed),
            frame.area(),
        );
    };
    screen.draw(draw).unwrap();
}

/// The arguments that make this binary run nothing but [`the_program`].
const ALONE: [&str; 4] = [
    "--exact",
    "tui::term::tests::the_program",
    "--nocapture",
    "--test-threads=1",
];

fn start(incidents: &Path) -> Terminal {
    let mut terminal = Terminal::builder()
        .size(100, 12)
        .timeout(Duration::from_secs(10))
        .env(INCIDENTS, incidents)
        .env("NO_COLOR", "1")
        .args(ALONE)
        .spawn(env::current_exe().unwrap())
        .unwrap();
    terminal.wait_until(|s| s.contains("ready")).unwrap();
    terminal
}

fn nowhere() -> &'static Path {
    Path::new("/nonexistent/incidents.log")
}

/// The last bytes of a program may still be on their way when it is gone.
fn assert_given_back(terminal: &mut Terminal) {
    let is_as_before = |shown: &Shown| {
        !shown.alternate_screen() && !shown.bracketed_paste() && shown.cursor_visible()
    };
    terminal.wait_until(is_as_before).unwrap();
    let shown = terminal.screen();
    assert!(
        !shown.contains(PERSONAL) && shown.title().is_empty(),
        "{}",
        shown.text()
    );
}

#[test]
fn the_end_of_the_program_gives_the_terminal_back() {
    let mut terminal = start(nowhere());
    let shown = terminal.screen();
    assert!(shown.alternate_screen() && shown.bracketed_paste() && !shown.cursor_visible());
    terminal.send(Key::Char('q')).unwrap();
    assert_eq!(terminal.wait_exit().unwrap().code(), Some(0));
    assert_given_back(&mut terminal);
}

#[test]
fn signals_give_the_terminal_back() {
    for (signal, code) in [
        (Signal::Term, 143),
        (Signal::Hup, 129),
        (Signal::Int, 130),
        (Signal::Quit, 131),
    ] {
        let mut terminal = start(nowhere());
        terminal.signal(signal).unwrap();
        assert_eq!(terminal.wait_exit().unwrap().code(), Some(code));
        assert_given_back(&mut terminal);
    }
}

#[test]
fn a_terminal_that_takes_no_output_does_not_keep_the_program() {
    let mut terminal = start(nowhere());
    terminal.send(Key::Char('b')).unwrap();
    terminal.wait_until(|s| s.contains("blocked")).unwrap();
    terminal.signal(Signal::Term).unwrap();
    let ended = terminal.wait_exit_for(Duration::from_secs(2)).unwrap();
    assert_eq!(ended.code(), Some(143));
}

#[test]
fn a_panic_leaves_an_incident_and_no_personal_data() {
    for key in ['p', 't'] {
        let home = tempfile::tempdir().unwrap();
        let incidents = home.path().join("incidents.log");
        let mut terminal = start(&incidents);
        terminal.send(Key::Char(key)).unwrap();
        assert_eq!(terminal.wait_exit().unwrap().code(), Some(101));
        assert_given_back(&mut terminal);
        let log = fs::read_to_string(&incidents).unwrap();
        let number = log.split(' ').next().unwrap();
        let message = format!("{MESSAGE} {number}");
        terminal.wait_until(|s| s.contains(&message)).unwrap();
        assert!(
            log.contains("term/tests.rs:") && !log.contains("Akhmetova"),
            "{log}"
        );
    }
}

#[test]
fn keys_and_pastes_arrive() {
    let mut terminal = start(nowhere());
    // What a terminal in the kitty protocol sends for Ctrl-C on a Russian layout.
    terminal.send_str("\x1b[1089::99;5u").unwrap();
    terminal.wait_until(|s| s.contains("ctrl-\u{441}")).unwrap();
    terminal.paste("two\rlines").unwrap();
    terminal
        .wait_until(|s| s.contains("Paste(\"two\\nlines\")"))
        .unwrap();
    terminal.paste(&"x".repeat(70_000)).unwrap();
    terminal
        .wait_until(|s| s.contains("PasteTooLong(70000)"))
        .unwrap();
    terminal.resize(70, 20).unwrap();
    terminal
        .wait_until(|s| s.contains("Resize(70, 20)"))
        .unwrap();
}

#[test]
fn without_colour_the_selected_row_is_still_reversed() {
    let terminal = start(nowhere());
    let shown = terminal.screen();
    assert!(shown.cell(0, 0).unwrap().style().reverse);
}

#[test]
fn where_nobody_could_continue_it_a_suspension_comes_back_at_once() {
    let mut terminal = start(nowhere());
    terminal.send(Key::Ctrl('z')).unwrap();
    terminal
        .wait_until(|s| s.contains("back again") && s.alternate_screen())
        .unwrap();
}

#[test]
fn under_a_shell_a_suspension_gives_the_terminal_back_until_it_is_continued() {
    let mut shell = Terminal::builder()
        .size(100, 12)
        .timeout(Duration::from_secs(10))
        .env(INCIDENTS, nowhere())
        .env("LC_ALL", "C")
        .args(["--norc", "--noprofile", "-i"])
        .spawn("bash")
        .unwrap();
    let program = env::current_exe().unwrap();
    shell
        .send_str(&format!("{} {}\r", program.display(), ALONE.join(" ")))
        .unwrap();
    shell
        .wait_until(|s| s.contains("ready") && s.alternate_screen())
        .unwrap();
    shell.send(Key::Ctrl('z')).unwrap();
    shell.wait_until(|s| s.contains("Stopped")).unwrap();
    let shown = shell.screen();
    assert!(!shown.alternate_screen() && shown.cursor_visible() && !shown.contains(PERSONAL));
    shell.send_str("fg\r").unwrap();
    shell
        .wait_until(|s| s.contains("back again") && s.alternate_screen())
        .unwrap();
    shell.send(Key::Char('q')).unwrap();
    shell.wait_until(|s| !s.alternate_screen()).unwrap();
}
