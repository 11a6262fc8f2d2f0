//! What touches: impacts, rubs, steps and splashes from substances, sizes and speeds.

mod impact;
mod matter;
mod rub;
mod splash;
mod step;

pub(crate) use impact::impact;
pub(crate) use rub::rub;
pub(crate) use splash::{bubble, splash};
pub(crate) use step::step;
