//! The flags of a report as data: each account, each level and each rule once, and rows that
//! point to them.

use crate::record::account::Standing;
use crate::stage::compare::{Comparison, Gamma};
use crate::stage::decide::Verdict;
use crate::stage::explain::render::Pair;
use crate::stage::explain::value::Side;
use crate::stage::explain::{Ledger, codes};
use hashbrown::HashMap;
use serde::Serialize;

/// Flags as the page's script reads them. Lists stand for objects, to be short.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// Flags that are not in the page, because it would be too large.
    pub left_out: u64,
    /// Groups that are not in the page.
    pub groups_left_out: u64,
    /// Bits before any comparison.
    pub prior: f64,
    /// Thresholds of the policy: review, duplicate.
    pub thresholds: [f64; 2],
    /// Name and label, in the order of a ledger.
    pub comparisons: Vec<(String, String)>,
    /// Comparison, name, and what it says.
    pub levels: Vec<(usize, &'static str, &'static str)>,
    /// Name, and what it says.
    pub rules: Vec<(String, String)>,
    /// Each that is in a flag, once.
    pub accounts: Vec<Account>,
    /// The likeliest first.
    pub flags: Vec<FlagData>,
    /// Id, and members as positions in `accounts`.
    pub groups: Vec<(String, Vec<u32>)>,
}

/// An account: its id, `v` for verified, `i` for incomplete, else nothing, and what it says by
/// comparison.
#[derive(Clone, Serialize)]
pub struct Account(String, &'static str, Vec<String>);

crate::record::value::redacted_debug!(Account);

/// A pair.
#[derive(Clone, Debug, Serialize)]
pub struct FlagData {
    /// Positions in `accounts`.
    a: u32,
    b: u32,
    /// 2 for `duplicate`, 1 for `review`, 0 for `clear`.
    d: u8,
    p: f64,
    w: f64,
    /// Position in `groups`.
    #[serde(skip_serializing_if = "Option::is_none")]
    g: Option<u32>,
    /// Position in `rules`, and 1 if the rule decided, 0 if it confirms.
    #[serde(skip_serializing_if = "Option::is_none")]
    r: Option<(u32, u8)>,
    /// What would clear it.
    #[serde(skip_serializing_if = "str::is_empty")]
    c: &'static str,
    /// Position in `levels`, bits, and the part of them that is rarity.
    e: Vec<(u32, f64, f64)>,
    /// Comparisons of which a side is missing.
    m: Vec<usize>,
    /// Further notes, a label and a text each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    n: Vec<(String, String)>,
}

/// A flag to be told of.
pub struct Told<'a> {
    /// Both accounts, with their values or without.
    pub pair: &'a Pair<'a>,
    /// A number of each account: ids may repeat where there are two tables.
    pub rows: [u32; 2],
    /// Why it is a flag.
    pub ledger: &'a Ledger,
    /// Code of the first remedy that would clear it; empty if none would.
    pub clears_with: &'static str,
    /// The group that both are in.
    pub group: Option<&'a str>,
    /// Further notes, a label and a text each.
    pub notes: Vec<(String, String)>,
}

/// Flags that a page should hold; the least probable are left out, and counted.
pub const MOST: usize = 20_000;

/// Gathers flags, most probable first.
pub struct FlagsBuilder {
    flags: Flags,
    accounts: HashMap<u32, u32>,
    levels: HashMap<(Comparison, Gamma), u32>,
    rules: HashMap<String, u32>,
    groups: HashMap<String, u32>,
}

impl FlagsBuilder {
    /// `thresholds` are those of review and of duplicate; `extras` the names of extra columns.
    pub fn new(prior: f64, thresholds: [f64; 2], extras: &[String]) -> Self {
        let fixed = Comparison::FIXED.iter();
        let fixed = fixed.map(|comparison| (comparison.to_string(), comparison.label().to_owned()));
        let names = extras.iter().enumerate();
        let code = |at: usize| codes::of(Comparison::Extra(at as u8), extras);
        let extras = names.map(|(at, name)| (code(at), name.clone()));
        FlagsBuilder {
            flags: Flags {
                prior: rounded(prior),
                thresholds,
                comparisons: fixed.chain(extras).collect(),
                ..Flags::default()
            },
            accounts: HashMap::new(),
            levels: HashMap::new(),
            rules: HashMap::new(),
            groups: HashMap::new(),
        }
    }

    /// Adds a flag.
    pub fn push(&mut self, told: Told<'_>) {
        let ledger = told.ledger;
        let flag = FlagData {
            a: self.account(told.rows[0], &told.pair.a),
            b: self.account(told.rows[1], &told.pair.b),
            d: ledger.decision.verdict as u8,
            p: rounded(ledger.probability.0),
            w: rounded(ledger.total.0),
            g: told.group.map(|group| self.group(group)),
            r: self.rule(ledger),
            c: told.clears_with,
            e: self.evidence(ledger),
            m: ledger
                .missing
                .iter()
                .map(|missing| missing.index())
                .collect(),
            n: told.notes,
        };
        self.flags.flags.push(flag);
    }

    /// Counts flags and groups that the page has no room for.
    pub fn left_out(&mut self, flags: u64, groups: u64) {
        self.flags.left_out += flags;
        self.flags.groups_left_out += groups;
    }

    /// Adds an account to a group; accounts without flags in the page are listed too.
    pub fn member(&mut self, group: &str, row: u32, side: &Side<'_>) {
        let account = self.account(row, side);
        let group = self.group(group) as usize;
        let members = &mut self.flags.groups[group].1;
        if !members.contains(&account) {
            members.push(account);
        }
    }

    /// The flags; the largest groups first.
    pub fn finish(mut self) -> Flags {
        let groups = std::mem::take(&mut self.flags.groups);
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(groups[*at].1.len()));
        let mut place = vec![0; groups.len()];
        for (to, from) in order.iter().enumerate() {
            place[*from] = to as u32;
        }
        self.flags.groups = order.iter().map(|at| groups[*at].clone()).collect();
        for flag in &mut self.flags.flags {
            flag.g = flag.g.map(|group| place[group as usize]);
        }
        self.flags
    }

    fn account(&mut self, row: u32, side: &Side<'_>) -> u32 {
        let next = self.flags.accounts.len() as u32;
        let account = *self.accounts.entry(row).or_insert(next);
        if account != next {
            return account;
        }
        let fixed = Comparison::FIXED.iter().copied();
        let extras = self.flags.comparisons.len() - Comparison::FIXED.len();
        let extras = (0..extras).map(|at| Comparison::Extra(at as u8));
        let mut says: Vec<String> = fixed.chain(extras).map(|of| side.says_whole(of)).collect();
        while says.last().is_some_and(String::is_empty) {
            says.pop();
        }
        let standing = match side.standing() {
            Standing::Verified => "v",
            Standing::Incomplete => "i",
            Standing::Unstated => "",
        };
        self.flags
            .accounts
            .push(Account(side.label(), standing, says));
        next
    }

    fn group(&mut self, id: &str) -> u32 {
        let next = self.flags.groups.len() as u32;
        let group = *self.groups.entry(id.to_owned()).or_insert(next);
        if group == next {
            self.flags.groups.push((id.to_owned(), Vec::new()));
        }
        group
    }

    fn rule(&mut self, ledger: &Ledger) -> Option<(u32, u8)> {
        let (name, says) = ledger.rule.as_ref()?;
        let next = self.flags.rules.len() as u32;
        let rule = *self.rules.entry(name.clone()).or_insert(next);
        if rule == next {
            self.flags.rules.push((name.clone(), says.clone()));
        }
        Some((rule, u8::from(ledger.decision.rule.is_some())))
    }

    fn evidence(&mut self, ledger: &Ledger) -> Vec<(u32, f64, f64)> {
        let mut lines = Vec::with_capacity(ledger.evidence.len());
        for line in &ledger.evidence {
            let next = self.flags.levels.len() as u32;
            let key = (line.comparison, line.gamma);
            let level = *self.levels.entry(key).or_insert(next);
            if level == next {
                let (at, held) = (line.comparison.index(), line.level());
                self.flags.levels.push((at, held.name, held.says));
            }
            lines.push((level, short(line.bits()), short(line.rarity.into())));
        }
        lines
    }
}

impl Flags {
    /// Decision, probability and the two ids of each flag, for readers without a script.
    pub fn brief(&self) -> impl Iterator<Item = (Verdict, f64, [&str; 2])> {
        let id = |at: u32| self.accounts[at as usize].0.as_str();
        self.flags.iter().map(move |flag| {
            let verdict = match flag.d {
                2 => Verdict::Duplicate,
                1 => Verdict::Review,
                _ => Verdict::Clear,
            };
            (verdict, flag.p, [id(flag.a), id(flag.b)])
        })
    }
}

fn rounded(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}

/// To a hundredth of a bit.
fn short(bits: f64) -> f64 {
    (bits * 100.0).round() / 100.0
}
