//! Hindi headers, in their own letters and romanised.

use super::{Meaning::*, Words};
use crate::record::field::Field::*;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (AccountId, &["ग्राहक संख्या", "ग्राहक आईडी", "खाता संख्या", "सदस्य संख्या"]),
    (Part(GivenName, 1), &["पहला नाम", "प्रथम नाम"]),
    (Part(GivenName, 2), &["मध्य नाम"]),
    (Part(FamilyName, 1), &["उपनाम", "कुलनाम", "अंतिम नाम"]),
    (Whole(Name), &["पूरा नाम", "ग्राहक का नाम", "मरीज का नाम", "pura naam"]),
    (SomeName, &[
        "नाम", "naam", "छात्र का नाम", "विद्यार्थी का नाम", "कर्मचारी का नाम", "रोगी का नाम",
        "मरीज", "छात्र", "विद्यार्थी",
    ]),
    (Whole(BirthDate), &[
        "जन्म तिथि", "जन्मतिथि", "जन्म तारीख", "जन्म दिनांक", "janm tithi", "janmtithi",
    ]),
    (BirthYear, &["जन्म वर्ष"]),
    (Whole(BirthPlace), &["जन्म स्थान", "जन्मस्थान"]),
    (Whole(Sex), &["लिंग", "ling"]),
    (Whole(Nationality), &["राष्ट्रीयता", "नागरिकता"]),
    (Whole(Phone), &[
        "मोबाइल नंबर", "मोबाइल", "फोन नंबर", "फोन", "दूरभाष", "संपर्क नंबर", "मोबाइल संख्या",
    ]),
    (Whole(Email), &["ईमेल", "ईमेल पता"]),
    (Part(Address, 1), &["पता", "निवास का पता"]),
    (Whole(City), &["शहर", "नगर"]),
    (Whole(Postcode), &["पिन कोड", "पिनकोड", "डाक कोड"]),
    (Whole(Region), &["राज्य", "जिला"]),
    (Whole(Country), &["देश"]),
    (Unused, &["आयु", "उम्र", "पिता का नाम", "माता का नाम", "गाँव", "गांव", "टिप्पणी"]),
];
