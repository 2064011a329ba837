//! stub
use crate::record::{address::Address,value::Country};
use compact_str::CompactString;
#[derive(Default,Clone,Copy)] pub struct RawAddress<'a>{pub street:&'a str,pub house_number:&'a str,pub unit:&'a str,pub city:&'a str,pub postcode:&'a str,pub region:&'a str,pub country:&'a str,pub whole:&'a str}
fn f(s:&str)->CompactString{s.trim().to_lowercase().into()}
pub fn normalise(r:&RawAddress<'_>,d:Option<Country>)->Address{Address{street:f(if r.street.is_empty(){r.whole}else{r.street}),house_number:f(r.house_number),unit:f(r.unit),city:f(r.city),postcode:f(r.postcode),region:f(r.region),country:d}}
