//! stub
use crate::record::{frequency::*,address::*}; use crate::stage::compare::level::*;
pub const LEVELS: &[ComparisonLevel] = &[ComparisonLevel{name:"different",stance:Stance::Open,says:"differ"},ComparisonLevel{name:"similar",stance:Stance::Agrees,says:"are similar"},ComparisonLevel{name:"equal",stance:Stance::Agrees,says:"are equal"}];
pub fn compare(a:&Address,b:&Address,_:&Frequencies)->Agreement{let (x,y)=((&a.street,&a.house_number),(&b.street,&b.house_number));if x.0.is_empty()||y.0.is_empty(){return Agreement::MISSING}
if x==y{Agreement::level(2)}else{Agreement::level((x.1==y.1||crate::text::metric::jaro_winkler::similarity(x.0,y.0)>0.9) as usize)}}
