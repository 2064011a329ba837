//! stub
use crate::record::value::*; use crate::stage::compare::level::*;
pub const LEVELS: &[ComparisonLevel] = &[ComparisonLevel{name:"different",stance:Stance::Differs,says:"differ"},ComparisonLevel{name:"equal",stance:Stance::Agrees,says:"are equal"}];
pub fn compare(a:Option<Sex>,b:Option<Sex>)->Agreement{match(a,b){(Some(a),Some(b))=>Agreement::level((a==b) as usize),_=>Agreement::MISSING}}
