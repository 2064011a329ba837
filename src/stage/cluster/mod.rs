//! From linked pairs to groups of accounts.

use crate::record::population::Row;
use crate::stage::score::MatchWeight;

/// A link between two rows, strong enough to put them into one group.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub a: Row,
    pub b: Row,
    pub score: MatchWeight,
}

/// Groups rows by their links, strongest first. Two groups stay apart if any pair across them is
/// of two people, whatever links the groups: a chain of links proves nothing about its ends.
/// Gives the members of each group of two or more, sorted.
///
/// `order` breaks ties and must not depend on the order of rows; `are_two` says whether the
/// evidence against a pair is strong, whether or not anything made it a candidate.
pub fn cluster(
    mut links: Vec<Link>,
    are_two: impl Fn(Row, Row) -> bool,
    order: impl Fn(&Link, &Link) -> std::cmp::Ordering,
) -> Vec<Vec<Row>> {
    links.sort_by(|left, right| {
        right
            .score
            .0
            .total_cmp(&left.score.0)
            .then(order(left, right))
    });
    let mut groups = Groups::of(&links);
    for link in links {
        let (left, right) = (groups.root(link.a), groups.root(link.b));
        if left != right && !groups.hold_two_people(left, right, &are_two) {
            groups.join(left, right);
        }
    }
    groups
        .members
        .into_iter()
        .filter(|members| members.len() > 1)
        .collect()
}

/// The rows that are linked, by their place among all that are.
struct Groups {
    rows: Vec<Row>,
    root: Vec<u32>,
    /// Sorted rows of each root; empty for the others.
    members: Vec<Vec<Row>>,
}

impl Groups {
    /// Every row for itself.
    fn of(links: &[Link]) -> Self {
        let mut rows: Vec<Row> = links.iter().flat_map(|link| [link.a, link.b]).collect();
        rows.sort_unstable();
        rows.dedup();
        Groups {
            root: (0..rows.len() as u32).collect(),
            members: rows.iter().map(|row| vec![*row]).collect(),
            rows,
        }
    }

    fn place(&self, row: Row) -> usize {
        self.rows.partition_point(|known| *known < row)
    }

    fn root(&self, row: Row) -> usize {
        self.root[self.place(row)] as usize
    }

    fn hold_two_people(
        &self,
        left: usize,
        right: usize,
        are_two: &impl Fn(Row, Row) -> bool,
    ) -> bool {
        self.members[left].iter().any(|&a| {
            let mut others = self.members[right].iter();
            others.any(|&b| are_two(a.min(b), a.max(b)))
        })
    }

    fn join(&mut self, left: usize, right: usize) {
        let larger = if self.members[left].len() >= self.members[right].len() {
            left
        } else {
            right
        };
        let smaller = if larger == left { right } else { left };
        let moved = std::mem::take(&mut self.members[smaller]);
        for row in &moved {
            let place = self.place(*row);
            self.root[place] = larger as u32;
        }
        self.members[larger].extend(moved);
        self.members[larger].sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(a: u32, b: u32, bits: f64) -> Link {
        Link {
            a: Row(a),
            b: Row(b),
            score: MatchWeight(bits),
        }
    }

    fn groups(links: Vec<Link>, forbidden: &[(Row, Row)]) -> Vec<Vec<u32>> {
        let by_rows = |left: &Link, right: &Link| (left.a, left.b).cmp(&(right.a, right.b));
        let are_two = |a, b| forbidden.contains(&(a, b));
        let mut groups: Vec<Vec<u32>> = cluster(links, are_two, by_rows)
            .into_iter()
            .map(|members| members.into_iter().map(|row| row.0).collect())
            .collect();
        groups.sort();
        groups
    }

    #[test]
    fn links_make_groups() {
        let links = vec![link(0, 1, 9.0), link(1, 2, 8.0), link(4, 5, 7.0)];
        assert_eq!(groups(links, &[]), [vec![0, 1, 2], vec![4, 5]]);
    }

    #[test]
    fn a_forbidden_pair_is_never_joined_by_others() {
        let links = vec![link(0, 1, 9.0), link(1, 2, 8.0)];
        assert_eq!(groups(links, &[(Row(0), Row(2))]), [vec![0, 1]]);
    }
}
