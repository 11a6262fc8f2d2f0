//! `GET /metrics`: what the store holds now, and what this process has counted since it began.

use super::Admin;
use crate::document::Refusals;
use crate::error::Answer;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::fmt::Write;
use store::{DeliveryStatus, Load, Status, Time};

/// Read the figures
///
/// In Prometheus' text format: videos and deliveries by status, how long the first in the queue has
/// waited, and what this process has counted: requests by route and status with their seconds, and the
/// seconds of each stage of the films it made.
#[utoipa::path(
    get, path = "/metrics", tag = "Service", operation_id = "readMetrics",
    responses((status = 200, description = "The figures", content_type = "text/plain", body = String), Refusals)
)]
pub(super) async fn read_metrics(State(admin): State<Admin>) -> Answer<Response> {
    let (loads, outbox) = (admin.store.loads().await?, admin.store.outbox().await?);
    let mut text = (admin.counted)();
    write_figures(&mut text, &loads, &outbox, Time::now());
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}

fn write_figures(text: &mut String, loads: &[Load], outbox: &[(DeliveryStatus, u64)], now: Time) {
    let mut gauge = |name: &str, help: &str, values: &[(String, u64)]| {
        write!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n").expect("a string takes everything");
        for (labels, value) in values {
            writeln!(text, "{name}{labels} {value}").expect("a string takes everything");
        }
    };
    let videos = Status::ALL.map(|status| {
        let sum = loads.iter().filter(|load| load.status == status).map(|load| load.videos).sum();
        (label("status", status.name()), sum)
    });
    gauge("kinora_videos", "Videos in the store.", &videos);
    let queued = loads.iter().filter(|load| load.status == Status::Queued);
    let oldest = queued.map(|load| load.oldest).min().map_or(0, |oldest| now.since(oldest).as_secs());
    gauge("kinora_oldest_queued_seconds", "How long the first in the queue has waited.", &[(String::new(), oldest)]);
    let deliveries: Vec<_> = outbox.iter().map(|(status, n)| (label("status", status.name()), *n)).collect();
    gauge("kinora_webhook_deliveries", "Webhook deliveries in the store.", &deliveries);
}

fn label(name: &str, value: &str) -> String {
    format!("{{{name}=\"{value}\"}}")
}
