//! Requests that were answered before: what they made is looked for before anything else is, because
//! what they named then may be gone by now.

use crate::App;
use crate::error::Answer;
use store::{Tenant, Terms};

/// The id of what a request made when it was sent before; none for a new one, or one without a key.
pub(crate) async fn made_before(app: &App, tenant: &Tenant, terms: &Terms) -> Answer<Option<String>> {
    match &terms.once {
        Some(once) => Ok(app.store.answered(tenant, once).await?),
        None => Ok(None),
    }
}
