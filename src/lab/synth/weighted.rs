//! Draws one of many by weight in constant time (Walker's alias method, Vose 1991).

use super::rng::Rng;

/// Things with weights.
pub struct Weighted<T> {
    things: Vec<T>,
    /// For each thing, the share of its cell that is its own, in 2⁻³², and who has the rest.
    cells: Vec<(u32, u32)>,
}

impl<T> Weighted<T> {
    pub fn new(weighted: impl IntoIterator<Item = (T, f64)>) -> Self {
        let (things, weights): (Vec<T>, Vec<f64>) = weighted.into_iter().unzip();
        let cells = cells(&weights);
        Weighted { things, cells }
    }

    /// The place of the thing drawn.
    ///
    /// # Panics
    /// When there is nothing to draw from; tables are checked as they are read.
    pub fn draw_at(&self, rng: &mut Rng) -> usize {
        let word = rng.next();
        let at = (((word >> 32) * self.cells.len() as u64) >> 32) as usize;
        let (own, other) = self.cells[at];
        if (word as u32) < own {
            at
        } else {
            other as usize
        }
    }

    pub fn draw(&self, rng: &mut Rng) -> &T {
        &self.things[self.draw_at(rng)]
    }

    pub fn things(&self) -> &[T] {
        &self.things
    }
}

fn cells(weights: &[f64]) -> Vec<(u32, u32)> {
    let mean = weights.iter().sum::<f64>() / weights.len().max(1) as f64;
    let mut left: Vec<f64> = weights.iter().map(|weight| weight / mean).collect();
    let mut cells: Vec<(u32, u32)> = (0..weights.len() as u32).map(|at| (u32::MAX, at)).collect();
    let (mut poor, mut rich): (Vec<usize>, Vec<usize>) =
        (0..weights.len()).partition(|&at| left[at] < 1.0);
    while let (Some(needy), Some(&giver)) = (poor.pop(), rich.last()) {
        cells[needy] = ((left[needy] * f64::from(u32::MAX)) as u32, giver as u32);
        left[giver] -= 1.0 - left[needy];
        if left[giver] < 1.0 {
            rich.pop();
            poor.push(giver);
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_as_the_weights_say() {
        let weighted = Weighted::new([("a", 70.0), ("b", 20.0), ("c", 10.0)]);
        let mut rng = Rng::new(5);
        let mut counts = [0u32; 3];
        for _ in 0..100_000 {
            counts[weighted.draw_at(&mut rng)] += 1;
        }
        for (count, expected) in counts.iter().zip([70_000, 20_000, 10_000]) {
            assert!(count.abs_diff(expected) < 700, "{counts:?}");
        }
    }
}
