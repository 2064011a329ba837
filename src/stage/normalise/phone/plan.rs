//! Mobile ranges of large numbering plans, read without the library.
//!
//! Source: libphonenumber metadata as in rlibphonenumber 2.2, 2026; only ranges in which it holds
//! every number for valid. A test asks the library about each of them. Plans that several
//! countries share are here for ranges of one country; irregular ones are left to the library.

use super::Written;
use crate::record::contact::Phone;
use crate::record::value::Country;

/// One country's plan.
pub(super) struct Plan {
    pub country: &'static str,
    pub calling_code: u64,
    /// Digits of a national number, without the trunk zero.
    pub digits: u32,
    /// Whether a 0 is dialled before a national number.
    pub trunk: Trunk,
    /// First three digits that only valid numbers have.
    pub ranges: &'static [(u64, u64)],
    /// The least digit that may follow these.
    pub following: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trunk {
    None,
    Zero,
}

use Trunk::{None as Bare, Zero};

#[rustfmt::skip]
pub(super) const PLANS: &[Plan] = &[
    plan(("ES", 34), 9, Bare, &[(600, 749)]),
    plan(("FR", 33), 9, Zero, &[(610, 638), (640, 689), (730, 789)]),
    plan(("PT", 351), 9, Bare, &[(910, 939), (960, 969)]),
    plan(("IT", 39), 10, Bare, &[(310, 399)]),
    plan(("GB", 44), 10, Zero, &[(710, 739), (746, 749), (753, 759), (771, 777), (784, 790)]),
    plan(("PL", 48), 9, Bare, &[(500, 699)]),
    plan(("TR", 90), 10, Zero, &[(530, 559)]),
    plan(("NL", 31), 9, Zero, &[(610, 649)]),
    plan(("BE", 32), 9, Zero, &[(450, 499)]),
    plan(("CH", 41), 9, Zero, &[(750, 799)]),
    plan(("RO", 40), 9, Zero, &[(720, 780)]),
    plan(("UA", 380), 9, Zero, &[(630, 699), (910, 999)]),
    plan(("CO", 57), 10, Bare, &[(300, 305), (310, 323)]),
    plan(("PE", 51), 9, Zero, &[(900, 999)]),
    plan(("CL", 56), 9, Bare, &[(937, 968), (971, 979)]),
    plan(("MA", 212), 9, Zero, &[(610, 679)]),
    plan(("NG", 234), 10, Zero, &[(803, 818), (901, 916)]),
    plan(("KE", 254), 9, Zero, &[(700, 799)]),
    plan(("UG", 256), 9, Zero, &[(700, 721), (740, 789)]),
    plan(("IN", 91), 10, Zero, &[(700, 999)]),
    plan(("VN", 84), 9, Zero, &[(760, 789), (810, 889)]),
    plan(("AU", 61), 9, Zero, &[(400, 439)]),
    plan(("DE", 49), 11, Zero, &[(151, 152), (155, 159)]),
    plan(("DE", 49), 10, Zero, &[(160, 160), (162, 163), (170, 179)]),
    plan(("HU", 36), 9, Bare, &[(200, 209), (300, 309), (500, 509), (700, 709)]),
    plan(("GR", 30), 10, Bare, &[(690, 699)]),
    plan(("KR", 82), 10, Zero, &[(102, 104), (106, 109)]),
    plan(("CN", 86), 11, Bare, &[(130, 139), (150, 153), (155, 159), (180, 189)]),
    plan(("EG", 20), 10, Zero, &[(100, 129), (150, 159)]),
    plan(("SA", 966), 9, Zero, &[(500, 509), (530, 559)]),
    plan(("AE", 971), 9, Zero, &[(500, 509), (520, 529), (540, 569), (580, 589)]),
    plan(("RU", 7), 10, Bare, &[(900, 929), (931, 999)]),
    plan(("BR", 55), 11, Bare, &[(119, 119), (129, 129), (139, 139), (149, 149), (159, 159), (169, 169), (179, 179), (189, 189), (199, 199), (219, 219), (229, 229), (249, 249), (279, 279), (289, 289), (319, 319), (329, 329), (339, 339), (349, 349), (359, 359), (379, 379), (389, 389), (419, 419), (429, 429), (439, 439), (449, 449), (459, 459), (469, 469), (479, 479), (489, 489), (499, 499), (519, 519), (539, 539), (549, 549), (559, 559), (619, 619), (629, 629), (639, 639), (649, 649), (659, 659), (669, 669), (679, 679), (689, 689), (699, 699), (719, 719), (739, 739), (749, 749), (759, 759), (779, 779), (799, 799), (819, 819), (829, 829), (839, 839), (849, 849), (859, 859), (869, 869), (879, 879), (889, 889), (899, 899), (919, 919), (929, 929), (939, 939), (949, 949), (959, 959), (969, 969), (979, 979), (989, 989), (999, 999)]),
    plan(("MX", 52), 10, Bare, &[(220, 229), (231, 233), (235, 238), (241, 241), (243, 249), (271, 276), (278, 279), (281, 285), (287, 288), (294, 294), (296, 297), (311, 317), (319, 319), (321, 339), (341, 349), (351, 359), (371, 378), (381, 389), (391, 395), (411, 415), (417, 419), (421, 429), (431, 438), (440, 459), (461, 469), (471, 479), (481, 483), (485, 489), (492, 496), (498, 499), (550, 569), (591, 597), (599, 599), (612, 616), (618, 618), (621, 629), (631, 639), (641, 649), (651, 653), (656, 665), (667, 669), (671, 677), (686, 687), (694, 698), (711, 729), (731, 739), (741, 749), (751, 751), (753, 759), (761, 779), (781, 786), (789, 789), (791, 791), (797, 797), (810, 819), (821, 821), (823, 826), (828, 829), (831, 836), (841, 842), (844, 846), (861, 862), (864, 864), (866, 873), (877, 878), (888, 888), (891, 892), (894, 894), (897, 897), (899, 899), (913, 914), (916, 919), (921, 924), (932, 934), (936, 938), (951, 951), (953, 954), (958, 958), (960, 969), (971, 972), (981, 988), (990, 999)]),
    Plan {
        following: 2,
        ..plan(("US", 1), 10, Bare, &[(201, 203), (205, 210), (212, 220), (223, 225), (227, 229), (231, 231), (234, 235), (239, 240), (248, 248), (251, 254), (256, 256), (260, 260), (262, 262), (267, 267), (269, 270), (272, 272), (274, 274), (276, 276), (279, 279), (281, 281), (283, 283), (301, 305), (307, 310), (312, 321), (323, 327), (329, 332), (334, 334), (336, 337), (339, 339), (341, 341), (346, 347), (350, 353), (360, 361), (363, 364), (369, 369), (380, 380), (385, 386), (401, 402), (404, 410), (412, 415), (417, 417), (419, 419), (423, 425), (430, 430), (432, 432), (434, 435), (440, 440), (442, 443), (445, 445), (447, 448), (458, 458), (463, 464), (469, 470), (472, 472), (475, 475), (478, 480), (484, 484), (501, 505), (507, 510), (512, 513), (515, 518), (520, 520), (530, 531), (534, 534), (539, 541), (551, 551), (557, 557), (559, 559), (561, 564), (567, 567), (570, 575), (580, 580), (582, 582), (585, 586), (601, 603), (605, 610), (612, 612), (614, 620), (623, 623), (626, 626), (628, 631), (636, 636), (640, 641), (645, 646), (650, 651), (656, 657), (659, 662), (667, 667), (669, 669), (678, 678), (680, 682), (686, 686), (689, 689), (701, 704), (706, 708), (712, 720), (724, 728), (730, 732), (734, 734), (737, 738), (740, 740), (743, 743), (747, 748), (754, 754), (757, 757), (760, 760), (762, 763), (765, 765), (769, 775), (779, 779), (781, 781), (785, 786), (801, 806), (808, 808), (810, 810), (812, 818), (820, 821), (826, 826), (828, 828), (830, 832), (835, 835), (838, 840), (843, 843), (845, 845), (847, 848), (850, 850), (854, 854), (856, 860), (862, 865), (870, 870), (872, 872), (878, 878), (901, 901), (903, 904), (906, 910), (912, 920), (925, 925), (928, 931), (934, 934), (936, 938), (940, 941), (943, 943), (945, 945), (947, 949), (951, 952), (954, 954), (956, 956), (959, 959), (970, 973), (975, 975), (978, 980), (984, 986), (989, 989)])
    },
];

/// Countries from which 00 dials out.
pub(super) const DIALS_00: [&str; 22] = [
    "AE", "BE", "CH", "CN", "DE", "EG", "ES", "FR", "GB", "GR", "HU", "IN", "IT", "MA", "MX", "NL",
    "PL", "PT", "RO", "SA", "TR", "VN",
];

const fn plan(
    (country, calling_code): (&'static str, u64),
    digits: u32,
    trunk: Trunk,
    ranges: &'static [(u64, u64)],
) -> Plan {
    Plan {
        country,
        calling_code,
        digits,
        trunk,
        ranges,
        following: 0,
    }
}

/// No national number of a plan here has fewer digits.
const SHORTEST: u32 = 9;

/// The number, if a plan is certain of it.
pub(super) fn read(written: &Written, default: Option<Country>) -> Option<Phone> {
    if written.digits < SHORTEST {
        return None;
    }
    let dialled = || match default {
        Some(country) => DIALS_00.contains(&country.as_str()),
        None => true,
    };
    if written.plus || (written.zeros == 2 && dialled()) {
        return PLANS.iter().find_map(|plan| international(plan, written));
    }
    let country = default?;
    let letters = country.bytes();
    let mut plans = PLANS
        .iter()
        .filter(|plan| plan.country.as_bytes() == letters);
    plans.find_map(|plan| national(plan, written))
}

fn international(plan: &Plan, written: &Written) -> Option<Phone> {
    let scale = 10u64.pow(plan.digits);
    let zeros = if written.plus { 0 } else { 2 };
    (written.value / scale == plan.calling_code && written.zeros == zeros)
        .then(|| valid(plan, written.value % scale))
        .flatten()
}

fn national(plan: &Plan, written: &Written) -> Option<Phone> {
    let trunk = u32::from(written.zeros == 1 && plan.trunk == Zero);
    let digits = written.digits.checked_sub(trunk)?;
    match digits == plan.digits && written.zeros == trunk {
        true => valid(plan, written.value),
        false => None,
    }
}

fn valid(plan: &Plan, national: u64) -> Option<Phone> {
    let first_four = national / 10u64.pow(plan.digits - 4);
    let (prefix, next) = (first_four / 10, first_four % 10);
    let at = plan.ranges.partition_point(|(_, last)| *last < prefix);
    let known = plan
        .ranges
        .get(at)
        .is_some_and(|(first, _)| *first <= prefix);
    (known && next >= plan.following).then(|| Phone {
        e164: plan.calling_code * 10u64.pow(plan.digits) + national,
        country: Country::new(plan.country),
        valid: true,
    })
}
