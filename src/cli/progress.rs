//! How far a whole run is, and about how long the rest will take.

use super::terminal::Terminal;
use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The stages of a run, each with its usual share of the time.
type Stages = &'static [(&'static str, f64)];

/// Those of a scan.
pub const SCAN: Stages = &[
    ("reading", 0.40),
    ("blocking", 0.22),
    ("learning", 0.05),
    ("comparing", 0.33),
];

/// Those of what only learns.
pub const LEARN: Stages = &[("reading", 0.60), ("blocking", 0.33), ("learning", 0.07)];

/// That of what only reads.
pub const READ: Stages = &[("reading", 1.0)];

/// One bar through all stages; invisible unless a person watches.
pub struct Progress {
    stages: Stages,
    bar: ProgressBar,
    state: Arc<Mutex<State>>,
    /// What was done of what the stage has to do.
    done: AtomicU64,
}

struct State {
    started: Instant,
    /// Of the whole run.
    stage: Range,
    stage_started: Instant,
    /// What is known to be done of the stage.
    share: f64,
}

#[derive(Clone, Copy)]
struct Range {
    start: f64,
    end: f64,
}

impl State {
    fn new() -> Self {
        let now = Instant::now();
        State {
            started: now,
            stage: Range {
                start: 0.0,
                end: 0.0,
            },
            stage_started: now,
            share: 0.0,
        }
    }

    fn begin(&mut self, stage: Range, now: Instant) {
        self.stage = stage;
        self.stage_started = now;
        self.share = 0.0;
    }

    /// How much of the run is done: as a stage says, or, where it says nothing, as the stages before
    /// it have shown how fast things go.
    fn fraction(&self, now: Instant) -> f64 {
        let Range { start, end } = self.stage;
        let said = start + self.share * (end - start);
        let before = self.stage_started - self.started;
        let supposed = match before.is_zero() {
            true => start,
            false => start * ((now - self.started).as_secs_f64() / before.as_secs_f64()),
        };
        said.max(supposed).min(end)
    }

    /// What is left, if there is anything to tell it by.
    fn left(&self, now: Instant) -> Option<Duration> {
        let fraction = self.fraction(now);
        let elapsed = (now - self.started).as_secs_f64();
        (fraction > 0.01).then(|| Duration::from_secs_f64(elapsed * (1.0 - fraction) / fraction))
    }
}

impl Progress {
    pub fn new(stages: Stages, terminal: &Terminal) -> Self {
        let state = Arc::new(Mutex::new(State::new()));
        Progress {
            stages,
            bar: match terminal.is_watched() {
                true => bar(&state),
                false => ProgressBar::hidden(),
            },
            state,
            done: AtomicU64::new(0),
        }
    }

    /// The next stage begins.
    pub fn stage(&self, name: &'static str) {
        let before = self.stages.iter().take_while(|(stage, _)| *stage != name);
        let start = before.map(|(_, share)| share).sum();
        let own = self.stages.iter().find(|(stage, _)| *stage == name);
        let stage = Range {
            start,
            end: start + own.map_or(0.0, |(_, share)| *share),
        };
        self.done.store(0, Ordering::Relaxed);
        self.locked().begin(stage, Instant::now());
        // The bar looks at the state as it is drawn.
        self.bar.set_message(name);
    }

    /// So much of the stage is done.
    pub fn set(&self, share: f64) {
        self.locked().share = share.clamp(0.0, 1.0);
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// So much more is done of what the stage has to do.
    pub fn more(&self, more: u64, of: u64) {
        let done = self.done.fetch_add(more, Ordering::Relaxed) + more;
        self.set(done as f64 / of.max(1) as f64);
    }

    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.finish();
    }
}

fn bar(state: &Arc<Mutex<State>>) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:10} {run}");
    let state = state.clone();
    let run = move |_: &ProgressState, out: &mut dyn Write| {
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = out.write_str(&drawn(&state, Instant::now()));
    };
    let bar = ProgressBar::no_length();
    bar.set_style(style.map_or_else(
        |_| ProgressStyle::default_bar(),
        |style| style.with_key("run", run),
    ));
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}

/// Cells of the bar.
const WIDTH: usize = 32;

fn drawn(state: &State, now: Instant) -> String {
    let fraction = state.fraction(now);
    let full = (fraction * WIDTH as f64) as usize;
    let bar = "█".repeat(full) + &"░".repeat(WIDTH - full);
    let left = state.left(now).map(spoken);
    let left = left.map_or_else(String::new, |left| format!(", about {left} left"));
    format!("{bar} {:3.0} %{left}", fraction * 100.0)
}

/// A time as people say it.
fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..60 => format!("{} s", seconds.max(1)),
        60..3600 => format!("{} min", seconds.div_ceil(60)),
        _ => format!("{} h {} min", seconds / 3600, seconds % 3600 / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(stage: (f64, f64), share: f64, before: u64) -> (State, Instant) {
        let started = Instant::now();
        let state = State {
            started,
            stage: Range {
                start: stage.0,
                end: stage.1,
            },
            stage_started: started + Duration::from_secs(before),
            share,
        };
        (state, started)
    }

    #[test]
    fn what_is_left_follows_from_what_is_done() {
        let (state, started) = state((0.0, 0.4), 0.25, 0);
        let left = state.left(started + Duration::from_secs(60));
        assert_eq!(left.map(|left| left.as_secs()), Some(540));
    }

    #[test]
    fn a_stage_that_says_nothing_goes_as_fast_as_those_before() {
        let (state, started) = state((0.4, 0.6), 0.0, 40);
        let at = |seconds| state.fraction(started + Duration::from_secs(seconds));
        assert!((at(50) - 0.5).abs() < 1e-9);
        assert!((at(500) - 0.6).abs() < 1e-9, "and not beyond its end");
    }

    #[test]
    fn a_stage_begins_while_the_bar_is_drawn() {
        let state = Arc::new(Mutex::new(State::new()));
        let watched = Progress {
            stages: SCAN,
            bar: bar(&state),
            state,
            done: AtomicU64::new(0),
        };
        let target = indicatif::ProgressDrawTarget::term_like(Box::new(Nowhere));
        watched.bar.set_draw_target(target);
        for (stage, _) in SCAN {
            watched.stage(stage);
            watched.more(1, 2);
        }
        watched.finish();
    }

    /// A terminal that nobody sees.
    #[derive(Debug)]
    struct Nowhere;

    impl indicatif::TermLike for Nowhere {
        fn width(&self) -> u16 {
            80
        }

        fn move_cursor_up(&self, _: usize) -> std::io::Result<()> {
            Ok(())
        }

        fn move_cursor_down(&self, _: usize) -> std::io::Result<()> {
            Ok(())
        }

        fn move_cursor_right(&self, _: usize) -> std::io::Result<()> {
            Ok(())
        }

        fn move_cursor_left(&self, _: usize) -> std::io::Result<()> {
            Ok(())
        }

        fn write_line(&self, _: &str) -> std::io::Result<()> {
            Ok(())
        }

        fn write_str(&self, _: &str) -> std::io::Result<()> {
            Ok(())
        }

        fn clear_line(&self) -> std::io::Result<()> {
            Ok(())
        }

        fn flush(&self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn shares_are_of_one_whole_and_times_are_spoken() {
        for stages in [SCAN, LEARN, READ] {
            let sum: f64 = stages.iter().map(|(_, share)| share).sum();
            assert!((sum - 1.0).abs() < 1e-9);
        }
        let said = [5, 90, 7_300].map(|seconds| spoken(Duration::from_secs(seconds)));
        assert_eq!(said, ["5 s", "2 min", "2 h 1 min"]);
    }
}
