//! Which accounts belong to one person, by ids interned once.

use compact_str::CompactString;
use hashbrown::{HashMap, HashSet};

/// Which of two tables an account is of. Within one table every account is on the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// What an account that the truth does not list means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unlisted {
    /// The truth is incomplete, or it is the wrong file.
    #[default]
    Refuse,
    /// Nobody knows whose it is: its pairs are left out, and counted.
    Skip,
    /// It is the only account of its person.
    Alone,
}

/// Accounts are dense numbers in the order in which they were first met.
#[derive(Default)]
pub struct Truth {
    ids: [HashMap<CompactString, u32>; 2],
    /// The person of each account, a dense number.
    person: Vec<u32>,
    is_right: Vec<bool>,
    /// True pairs where the truth lists them, lower account first; persons are then what the
    /// pairs connect.
    pairs: Option<HashSet<(u32, u32)>>,
    /// How many accounts of each side a person has.
    sizes: Vec<[u32; 2]>,
    two_tables: bool,
    knows_everyone: bool,
}

impl Truth {
    /// An empty truth over one table, or over two whose ids do not know each other.
    pub fn new(two_tables: bool) -> Self {
        Truth {
            two_tables,
            knows_everyone: true,
            ..Truth::default()
        }
    }

    /// Adds an account of a person; `Err` if the account was there.
    pub fn add(&mut self, side: Side, id: &str, person: u32) -> Result<u32, Repeated> {
        let account = self.person.len() as u32;
        let side = self.side(side);
        if self.ids[side].contains_key(id) {
            return Err(Repeated);
        }
        self.ids[side].insert(id.into(), account);
        self.person.push(person);
        self.is_right.push(side == 1);
        let people = self.sizes.len().max(person as usize + 1);
        self.sizes.resize(people, [0; 2]);
        self.sizes[person as usize][side] += 1;
        Ok(account)
    }

    /// The account; if it is not there, it becomes the only one of a new person.
    pub fn add_alone(&mut self, side: Side, id: &str) -> u32 {
        let person = self.sizes.len() as u32;
        match self.find(side, id) {
            Some(account) => account,
            None => self
                .add(side, id, person)
                .unwrap_or_else(|Repeated| unreachable!("it was not found")),
        }
    }

    /// From now on true pairs are these, and persons what they connect.
    pub fn set_pairs(&mut self, pairs: HashSet<(u32, u32)>) {
        let mut root: Vec<u32> = (0..self.person.len() as u32).collect();
        for &(a, b) in &pairs {
            let (a, b) = (find_root(&mut root, a), find_root(&mut root, b));
            root[a.max(b) as usize] = a.min(b);
        }
        self.sizes = vec![[0; 2]; self.person.len()];
        for account in 0..self.person.len() {
            let person = find_root(&mut root, account as u32);
            self.person[account] = person;
            self.sizes[person as usize][usize::from(self.is_right[account])] += 1;
        }
        self.pairs = Some(pairs);
        self.knows_everyone = false;
    }

    /// Every account that there is has now been added.
    pub fn set_complete(&mut self) {
        self.knows_everyone = true;
    }

    pub fn knows_everyone(&self) -> bool {
        self.knows_everyone
    }

    /// The account with this id. An apostrophe that keeps a spreadsheet from running the id as a
    /// formula is no part of it.
    pub fn find(&self, side: Side, id: &str) -> Option<u32> {
        let ids = &self.ids[self.side(side)];
        let found = ids.get(id).copied();
        found.or_else(|| ids.get(id.strip_prefix('\'')?).copied())
    }

    pub fn accounts(&self) -> usize {
        self.person.len()
    }

    pub fn people(&self) -> u64 {
        self.sizes.iter().filter(|size| **size != [0, 0]).count() as u64
    }

    pub fn person(&self, account: u32) -> u32 {
        self.person[account as usize]
    }

    /// How many accounts the person has.
    pub fn size(&self, person: u32) -> u64 {
        let [left, right] = self.sizes[person as usize];
        u64::from(left) + u64::from(right)
    }

    /// The only account of its person.
    pub fn is_innocent(&self, account: u32) -> bool {
        self.size(self.person(account)) == 1
    }

    pub fn is_true(&self, a: u32, b: u32) -> bool {
        match &self.pairs {
            Some(pairs) => pairs.contains(&(a.min(b), a.max(b))),
            None => a != b && self.person(a) == self.person(b),
        }
    }

    /// Pairs of accounts of one person; across the tables where there are two.
    pub fn true_pairs(&self) -> u64 {
        match &self.pairs {
            Some(pairs) => pairs.len() as u64,
            None => self.sizes.iter().map(|size| self.pairs_among(*size)).sum(),
        }
    }

    /// People with several accounts, and pairs of accounts of one person in whatever tables.
    pub fn several(&self) -> [u64; 2] {
        let sizes = self
            .sizes
            .iter()
            .map(|[left, right]| u64::from(*left) + u64::from(*right));
        let several = sizes.filter(|size| *size > 1);
        several.fold([0, 0], |[people, pairs], size| {
            [people + 1, pairs + size * (size - 1) / 2]
        })
    }

    /// By label: how many true pairs have an account with that label. Labels are below `labels`;
    /// others stand for none.
    pub fn true_pairs_touching(&self, label: &[u16], labels: usize) -> Vec<u64> {
        let mut touching = vec![0; labels];
        if let Some(pairs) = &self.pairs {
            for &(a, b) in pairs {
                let ends = [label[a as usize], label[b as usize]];
                count_ends(&mut touching, ends);
            }
            return touching;
        }
        let mut held: HashMap<(u32, u16), [u32; 2]> = HashMap::new();
        for (account, &label) in label
            .iter()
            .enumerate()
            .filter(|(_, l)| usize::from(**l) < labels)
        {
            let person = self.person[account];
            if self.size(person) > 1 {
                let sides = held.entry((person, label)).or_default();
                sides[usize::from(self.is_right[account])] += 1;
            }
        }
        for ((person, label), [left, right]) in held {
            let all = self.sizes[person as usize];
            let others = [all[0] - left, all[1] - right];
            touching[usize::from(label)] += self.pairs_among(all) - self.pairs_among(others);
        }
        touching
    }

    fn pairs_among(&self, [left, right]: [u32; 2]) -> u64 {
        let (left, right) = (u64::from(left), u64::from(right));
        match self.two_tables {
            true => left * right,
            false => left * left.saturating_sub(1) / 2,
        }
    }

    fn side(&self, side: Side) -> usize {
        usize::from(self.two_tables && side == Side::Right)
    }
}

/// The account was listed before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated;

/// Adds a pair to the labels of its ends, once to each.
pub(super) fn count_ends(counts: &mut [u64], [a, b]: [u16; 2]) {
    if let Some(count) = counts.get_mut(usize::from(a)) {
        *count += 1;
    }
    if let (true, Some(count)) = (a != b, counts.get_mut(usize::from(b))) {
        *count += 1;
    }
}

/// Follows the links to the root, halving the way.
pub(super) fn find_root(root: &mut [u32], mut at: u32) -> u32 {
    while root[at as usize] != at {
        root[at as usize] = root[root[at as usize] as usize];
        at = root[at as usize];
    }
    at
}
