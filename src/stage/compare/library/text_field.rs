//! stub
use crate::record::{frequency::*,value::*}; use crate::stage::compare::level::*;
pub const LEVELS: &[ComparisonLevel] = &[ComparisonLevel{name:"different",stance:Stance::Differs,says:"differ"},ComparisonLevel{name:"similar",stance:Stance::Open,says:"are similar"},ComparisonLevel{name:"equal",stance:Stance::Agrees,says:"are equal"}];
pub fn compare(a:Option<&Text>,b:Option<&Text>,k:Kind,f:&Frequencies)->Agreement{match(a,b){(Some(a),Some(b))=>{if a==b{Agreement::level(2).with_surprisal(f.surprisal(k,a.hash))}else{Agreement::level((crate::text::metric::jaro_winkler::similarity(&a.text,&b.text)>0.9) as usize)}},_=>Agreement::MISSING}}
