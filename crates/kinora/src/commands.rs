//! The subcommands, one file each.

pub(crate) mod film;
pub(crate) mod keys;
pub(crate) mod serve;
pub(crate) mod storyboard;
