//! stub
use crate::record::{frequency::*,account::*,field::*}; use crate::stage::compare::level::*;
pub const LEVELS: &[ComparisonLevel] = &[ComparisonLevel{name:"different",stance:Stance::Differs,says:"differ"},ComparisonLevel{name:"close",stance:Stance::Open,says:"are close"},ComparisonLevel{name:"equal",stance:Stance::Agrees,says:"are equal"}];
pub fn compare(a:&ExtraValue,b:&ExtraValue,_:ExtraKind,_:Kind,_:&Frequencies)->Agreement{if *a==ExtraValue::Missing||*b==ExtraValue::Missing{return Agreement::MISSING} Agreement::level(if a==b{2}else{0})}
