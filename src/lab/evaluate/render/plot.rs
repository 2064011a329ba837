//! Plots as inline SVG: lines of points on two axes.

use std::fmt::Write;

/// What is drawn.
pub struct Plot<'a> {
    pub title: &'a str,
    pub across: Axis<'a>,
    pub up: Axis<'a>,
    pub lines: Vec<Line<'a>>,
}

/// One axis, from its least to its greatest value.
pub struct Axis<'a> {
    pub label: &'a str,
    pub from: f64,
    pub to: f64,
}

/// A line of points, drawn in the page's colour of this class.
pub struct Line<'a> {
    pub label: &'a str,
    pub class: &'a str,
    pub points: Vec<(f64, f64)>,
    pub dots: Dots,
}

/// Whether points are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dots {
    Marked,
    Joined,
}

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 52.0;
const BOTTOM: f64 = 44.0;
const TOP: f64 = 12.0;
const RIGHT: f64 = 12.0;
/// About so many steps an axis has.
const STEPS: f64 = 5.0;

/// The plot as one `figure`. All text in it is ours.
pub fn render(plot: &Plot<'_>) -> String {
    let mut out = String::new();
    let _ = write!(
        out,
        "<figure><figcaption>{}</figcaption><svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-label=\"{}\">",
        plot.title, plot.title
    );
    for y in plot.up.ticks() {
        up_tick(&mut out, &plot.up, y);
    }
    for x in plot.across.ticks() {
        across_tick(&mut out, &plot.across, x);
    }
    let _ = write!(
        out,
        "<text class=\"axis\" x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>\
         <text class=\"axis\" transform=\"translate(13 {:.0}) rotate(-90)\" text-anchor=\"middle\">{}</text>",
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - 6.0,
        plot.across.label,
        (TOP + HEIGHT - BOTTOM) / 2.0,
        plot.up.label,
    );
    for line in &plot.lines {
        draw(&mut out, plot, line);
    }
    out.push_str("</svg>");
    legend(&mut out, plot);
    out.push_str("</figure>");
    out
}

fn up_tick(out: &mut String, axis: &Axis<'_>, y: f64) {
    let bottom = y_of(axis.share(y));
    let _ = write!(
        out,
        "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{:.0}\" y1=\"{bottom:.1}\" y2=\"{bottom:.1}\"/>\
         <text class=\"tick\" x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
        WIDTH - RIGHT,
        LEFT - 6.0,
        bottom + 4.0,
        plain(y),
    );
}

fn across_tick(out: &mut String, axis: &Axis<'_>, x: f64) {
    let _ = write!(
        out,
        "<text class=\"tick\" x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\">{}</text>",
        x_of(axis.share(x)),
        HEIGHT - BOTTOM + 16.0,
        plain(x),
    );
}

fn draw(out: &mut String, plot: &Plot<'_>, line: &Line<'_>) {
    let place = |&(x, y): &(f64, f64)| (x_of(plot.across.share(x)), y_of(plot.up.share(y)));
    let points: Vec<(f64, f64)> = line.points.iter().map(place).collect();
    let path: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect();
    let _ = write!(
        out,
        "<polyline class=\"line {}\" points=\"{}\"/>",
        line.class,
        path.join(" ")
    );
    if line.dots == Dots::Marked {
        for (x, y) in points {
            let _ = write!(
                out,
                "<circle class=\"dot {}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"/>",
                line.class
            );
        }
    }
}

fn legend(out: &mut String, plot: &Plot<'_>) {
    if plot.lines.len() < 2 {
        return;
    }
    out.push_str("<ul class=\"legend\">");
    for line in &plot.lines {
        let _ = write!(out, "<li class=\"{}\">{}</li>", line.class, line.label);
    }
    out.push_str("</ul>");
}

impl Axis<'_> {
    fn share(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    /// Multiples of one round step: what lies between two of them can be read off.
    fn ticks(&self) -> impl Iterator<Item = f64> + use<> {
        let least = (self.to - self.from) / STEPS;
        let scale = 10f64.powf(least.log10().floor());
        let round = [1.0, 2.0, 5.0, 10.0].map(|digit| digit * scale);
        let step = round.into_iter().find(|step| *step >= least * 0.999);
        let step = step.unwrap_or(10.0 * scale);
        // Ends that lie on a step are not lost by rounding.
        let first = (self.from / step - 0.001).ceil() as i64;
        let last = (self.to / step + 0.001).floor() as i64;
        (first..=last).map(move |tick| tick as f64 * step)
    }
}

fn x_of(share: f64) -> f64 {
    LEFT + share * (WIDTH - RIGHT - LEFT)
}

fn y_of(share: f64) -> f64 {
    HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)
}

/// At most three digits that matter.
fn plain(number: f64) -> String {
    let rounded = match number.abs() {
        size if size >= 10.0 => format!("{number:.0}"),
        size if size >= 1.0 => format!("{number:.1}"),
        _ => format!("{number:.2}"),
    };
    let short = match rounded.contains('.') {
        true => rounded.trim_end_matches('0').trim_end_matches('.'),
        false => &rounded,
    };
    match short {
        "" | "-0" => "0".to_owned(),
        short => short.replace('-', "−"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_evenly_spaced() {
        let table = [
            ((0.0, 1.0), "0 0.2 0.4 0.6 0.8 1"),
            ((-4.95, 27.31), "0 10 20"),
            ((-7.3, 12.4), "−5 0 5 10"),
            ((2.0, 3.0), "2 2.2 2.4 2.6 2.8 3"),
            ((-112.0, 41.0), "−100 −50 0"),
        ];
        for ((from, to), expected) in table {
            let axis = Axis {
                label: "",
                from,
                to,
            };
            let ticks: Vec<String> = axis.ticks().map(plain).collect();
            assert_eq!(ticks.join(" "), expected);
        }
    }
}
