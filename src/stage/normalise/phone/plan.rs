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
    /// First digits that only valid numbers have.
    pub ranges: &'static [(u64, u64)],
    /// How many digits these are.
    pub first: u32,
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
    plan(("FR", 33), 9, Zero, &[(600, 638), (640, 689), (695, 695), (698, 699), (730, 799)]),
    plan(("PT", 351), 9, Bare, &[(910, 939), (960, 969)]),
    plan(("IT", 39), 10, Bare, &[(310, 399)]),
    Plan {
        first: 4,
        ..plan(("GB", 44), 10, Zero, &[(7000, 7456), (7458, 7508), (7510, 7523), (7525, 7602), (7608, 7608), (7623, 7623), (7625, 7626), (7634, 7634), (7640, 7641), (7643, 7644), (7647, 7647), (7654, 7654), (7659, 7663), (7666, 7666), (7669, 7669), (7677, 7677), (7681, 7681), (7684, 7684), (7691, 7691), (7693, 7693), (7699, 7699), (7701, 7780), (7782, 7796), (7798, 7828), (7830, 7838), (7840, 7910), (7912, 7936), (7938, 7999)])
    },
    plan(("PL", 48), 9, Bare, &[(450, 489), (500, 701), (703, 704), (706, 708), (710, 801), (804, 804), (810, 899)]),
    plan(("TR", 90), 10, Zero, &[(500, 510), (530, 559)]),
    plan(("NL", 31), 9, Zero, &[(610, 669), (680, 689)]),
    plan(("BE", 32), 9, Zero, &[(450, 499)]),
    plan(("CH", 41), 9, Zero, &[(750, 799)]),
    plan(("RO", 40), 9, Zero, &[(703, 713), (720, 780), (783, 788), (790, 793)]),
    plan(("UA", 380), 9, Zero, &[(500, 509), (630, 699), (710, 739), (750, 759), (770, 779), (910, 999)]),
    plan(("CO", 57), 10, Bare, &[(300, 305), (310, 323)]),
    plan(("PE", 51), 9, Zero, &[(900, 999)]),
    Plan {
        first: 4,
        ..plan(("CL", 56), 9, Bare, &[(9200, 9359), (9361, 9690), (9692, 9697), (9699, 9699), (9710, 9910), (9912, 9913), (9915, 9927), (9929, 9999)])
    },
    plan(("MA", 212), 9, Zero, &[(600, 682), (684, 684), (687, 728), (760, 789)]),
    plan(("NG", 234), 10, Zero, &[(803, 818), (901, 916)]),
    plan(("KE", 254), 9, Zero, &[(700, 799)]),
    plan(("UG", 256), 9, Zero, &[(700, 721), (740, 789)]),
    plan(("IN", 91), 10, Zero, &[(700, 999)]),
    plan(("VN", 84), 9, Zero, &[(300, 399), (560, 569), (580, 599), (700, 709), (760, 799), (810, 889), (896, 991), (993, 999)]),
    plan(("AU", 61), 9, Zero, &[(400, 439)]),
    plan(("DE", 49), 11, Zero, &[(151, 152), (155, 159)]),
    plan(("DE", 49), 10, Zero, &[(160, 160), (162, 163), (170, 179)]),
    plan(("HU", 36), 9, Bare, &[(200, 209), (300, 319), (500, 509), (700, 709)]),
    plan(("GR", 30), 10, Bare, &[(690, 699)]),
    plan(("KR", 82), 10, Zero, &[(102, 104), (106, 109)]),
    Plan {
        first: 4,
        ..plan(("KR", 82), 10, Zero, &[(1050, 1058)])
    },
    plan(("CN", 86), 11, Bare, &[(130, 139), (150, 153), (155, 159), (180, 189)]),
    plan(("EG", 20), 10, Zero, &[(100, 129), (150, 159)]),
    plan(("SA", 966), 9, Zero, &[(500, 509), (530, 559)]),
    plan(("AE", 971), 9, Zero, &[(500, 509), (520, 529), (540, 569), (580, 589)]),
    plan(("RU", 7), 10, Bare, &[(900, 929), (931, 999)]),
    plan(("BR", 55), 11, Bare, &[(119, 119), (129, 129), (139, 139), (149, 149), (159, 159), (169, 169), (179, 179), (189, 189), (199, 199), (219, 219), (229, 229), (249, 249), (279, 279), (289, 289), (319, 319), (329, 329), (339, 339), (349, 349), (359, 359), (379, 379), (389, 389), (419, 419), (429, 429), (439, 439), (449, 449), (459, 459), (469, 469), (479, 479), (489, 489), (499, 499), (519, 519), (539, 539), (549, 549), (559, 559), (619, 619), (629, 629), (639, 639), (649, 649), (659, 659), (669, 669), (679, 679), (689, 689), (699, 699), (719, 719), (739, 739), (749, 749), (759, 759), (779, 779), (799, 799), (819, 819), (829, 829), (839, 839), (849, 849), (859, 859), (869, 869), (879, 879), (889, 889), (899, 899), (919, 919), (929, 929), (939, 939), (949, 949), (959, 959), (969, 969), (979, 979), (989, 989), (999, 999)]),
    Plan {
        first: 5,
        ..plan(("AR", 54), 11, Bare, &[(91100, 91189), (92204, 92205), (92212, 92216), (92233, 92236), (92304, 92304), (92364, 92364), (92374, 92375), (92494, 92494), (92604, 92604), (92612, 92618), (92634, 92635), (92643, 92646), (92664, 92665), (92804, 92805), (92914, 92916), (92944, 92945), (92974, 92976), (92984, 92985), (92993, 92996), (93364, 93364), (93412, 93418), (93424, 93426), (93433, 93436), (93454, 93456), (93484, 93484), (93512, 93519), (93534, 93536), (93584, 93586), (93624, 93625), (93644, 93644), (93704, 93705), (93764, 93765), (93794, 93795), (93804, 93805), (93812, 93817), (93834, 93836), (93853, 93856), (93872, 93876), (93883, 93886), (93888, 93888)])
    },
    plan(("MX", 52), 10, Bare, &[(220, 229), (231, 233), (235, 238), (241, 241), (243, 249), (271, 276), (278, 279), (281, 285), (287, 288), (294, 294), (296, 297), (311, 317), (319, 319), (321, 339), (341, 349), (351, 359), (371, 378), (381, 389), (391, 395), (411, 415), (417, 419), (421, 429), (431, 438), (440, 459), (461, 469), (471, 479), (481, 483), (485, 489), (492, 496), (498, 499), (550, 569), (591, 597), (599, 599), (612, 616), (618, 618), (621, 629), (631, 639), (641, 649), (651, 653), (656, 665), (667, 669), (671, 677), (686, 687), (694, 698), (711, 729), (731, 739), (741, 749), (751, 751), (753, 759), (761, 779), (781, 786), (789, 789), (791, 791), (797, 797), (810, 819), (821, 821), (823, 826), (828, 829), (831, 836), (841, 842), (844, 846), (861, 862), (864, 864), (866, 873), (877, 878), (888, 888), (891, 892), (894, 894), (897, 897), (899, 899), (913, 914), (916, 919), (921, 924), (932, 934), (936, 938), (951, 951), (953, 954), (958, 958), (960, 969), (971, 972), (981, 988), (990, 999)]),
    Plan {
        following: 2,
        ..plan(("US", 1), 10, Bare, &[(201, 203), (205, 210), (212, 220), (223, 225), (227, 229), (231, 231), (234, 235), (239, 240), (248, 248), (251, 254), (256, 256), (260, 260), (262, 262), (267, 267), (269, 270), (272, 272), (274, 274), (276, 276), (279, 279), (281, 281), (283, 283), (301, 305), (307, 310), (312, 321), (323, 327), (329, 332), (334, 334), (336, 337), (339, 339), (341, 341), (346, 347), (350, 353), (360, 361), (363, 364), (369, 369), (380, 380), (385, 386), (401, 402), (404, 410), (412, 415), (417, 417), (419, 419), (423, 425), (430, 430), (432, 432), (434, 435), (440, 440), (442, 443), (445, 445), (447, 448), (458, 458), (463, 464), (469, 470), (472, 472), (475, 475), (478, 480), (484, 484), (501, 505), (507, 510), (512, 513), (515, 518), (520, 520), (530, 531), (534, 534), (539, 541), (551, 551), (557, 557), (559, 559), (561, 564), (567, 567), (570, 575), (580, 580), (582, 582), (585, 586), (601, 603), (605, 610), (612, 612), (614, 620), (623, 623), (626, 626), (628, 631), (636, 636), (640, 641), (645, 646), (650, 651), (656, 657), (659, 662), (667, 667), (669, 669), (678, 678), (680, 682), (686, 686), (689, 689), (701, 704), (706, 708), (712, 720), (724, 728), (730, 732), (734, 734), (737, 738), (740, 740), (743, 743), (747, 748), (754, 754), (757, 757), (760, 760), (762, 763), (765, 765), (769, 775), (779, 779), (781, 781), (785, 786), (801, 806), (808, 808), (810, 810), (812, 818), (820, 821), (826, 826), (828, 828), (830, 832), (835, 835), (838, 840), (843, 843), (845, 845), (847, 848), (850, 850), (854, 854), (856, 860), (862, 865), (870, 870), (872, 872), (878, 878), (901, 901), (903, 904), (906, 910), (912, 920), (925, 925), (928, 931), (934, 934), (936, 938), (940, 941), (943, 943), (945, 945), (947, 949), (951, 952), (954, 954), (956, 956), (959, 959), (970, 973), (975, 975), (978, 980), (984, 986), (989, 989)])
    },
];

/// Countries from which 00 dials out.
pub(super) const DIALS_00: [&str; 23] = [
    "AE", "AR", "BE", "CH", "CN", "DE", "EG", "ES", "FR", "GB", "GR", "HU", "IN", "IT", "MA", "MX",
    "NL", "PL", "PT", "RO", "SA", "TR", "VN",
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
        first: 3,
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
        let scale = 10u64.pow(written.digits.checked_sub(written.zeros + 3)?);
        let first = *BY_FIRST_DIGITS.get((written.value / scale) as usize)?;
        let code = PLANS.get(usize::from(first))?.calling_code;
        let mut plans = PLANS[usize::from(first)..]
            .iter()
            .take_while(|plan| plan.calling_code == code);
        return plans.find_map(|plan| international(plan, written));
    }
    let country = default?;
    let letters = country.bytes();
    let mut plans = PLANS
        .iter()
        .filter(|plan| plan.country.as_bytes().first_chunk() == Some(&letters));
    plans.find_map(|plan| national(plan, written))
}

/// The first plan that an international number with these three digits in front can be of; no
/// calling code begins with another one. Plans of one code stand together.
static BY_FIRST_DIGITS: [u8; 1000] = by_first_digits();

const fn by_first_digits() -> [u8; 1000] {
    let mut first = [u8::MAX; 1000];
    let mut digits = 100;
    while digits < 1000 {
        let mut at = PLANS.len();
        while at > 0 {
            at -= 1;
            let code = PLANS[at].calling_code;
            if code == digits || code == digits / 10 || code == digits / 100 {
                first[digits as usize] = at as u8;
            }
        }
        digits += 1;
    }
    first
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
    let first_digits = national / 10u64.pow(plan.digits - plan.first - 1);
    let (prefix, next) = (first_digits / 10, first_digits % 10);
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
