//! What every store must do: one suite, run against each implementation.

#[path = "contract/batches.rs"]
mod batches;
#[path = "contract/characters.rs"]
mod characters;
#[path = "contract/files.rs"]
mod files;
#[path = "contract/keys.rs"]
mod keys;
#[path = "contract/ledger.rs"]
mod ledger;
#[path = "contract/machine.rs"]
mod machine;
#[path = "contract/model.rs"]
mod model;
#[path = "contract/overview.rs"]
mod overview;
#[path = "contract/queue.rs"]
mod queue;
#[path = "contract/terms.rs"]
mod terms;
#[path = "contract/turns.rs"]
mod turns;
#[path = "contract/videos.rs"]
mod videos;
#[path = "contract/webhooks.rs"]
mod webhooks;

use engine::{Generation, Size};
use sqlx::Connection;
use std::collections::BTreeMap;
use std::time::Duration;
use store::{
    ClaimRules, Database, Failure, NewVideo, Outcome, Queue, Store, Tenant, Terms, Time, VideoId, Videos, Webhooks,
};

/// Runs one case of the suite against every implementation.
macro_rules! on_every_store {
    ($($module:ident :: $case:ident),* $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test]
                async fn $case() {
                    let store = store::Database::in_memory().await.expect("a store");
                    super::$module::$case(&store).await;
                }
            )*
        }
        mod postgres {
            $(
                #[tokio::test]
                async fn $case() {
                    let url = test_postgres::new_database();
                    let store = store::Database::postgres(&url).await.expect("a store");
                    super::$module::$case(&store).await;
                }
            )*
        }
    };
}

on_every_store!(
    queue::the_oldest_is_claimed_once,
    queue::a_lease_that_runs_out_is_a_strike_and_another_attempt,
    queue::a_video_that_kills_its_workers_fails,
    queue::a_late_worker_changes_nothing,
    queue::a_released_video_waits_its_time,
    queue::deleting_takes_the_claim_away_for_ever,
    queue::ending_leases_frees_everything_at_once,
    queue::submitting_wakes_a_waiting_worker,
    videos::what_is_submitted_comes_back,
    videos::an_outcome_is_kept,
    videos::pages_walk_through_everything_in_both_orders,
    videos::a_deleted_video_still_serves_as_a_cursor,
    videos::tenants_never_meet,
    videos::expired_content_is_listed_until_it_is_removed,
    videos::deleted_videos_are_listed_until_they_are_erased,
    videos::notes_and_the_time_to_keep_come_back,
    videos::those_whose_turn_is_earlier_are_ahead,
    characters::a_character_is_kept_until_it_is_deleted,
    characters::characters_are_listed_in_pages,
    keys::a_key_opens_its_tenant_until_it_is_revoked,
    keys::a_key_and_its_budget_are_one,
    keys::the_preset_key_has_one_secret_and_leaves_others_of_its_name_alone,
    queue::cancelling_ends_what_is_not_finished,
    queue::two_workers_never_have_the_same_video,
    keys::rotating_changes_the_secret_and_nothing_else,
    terms::whatever_a_request_makes_is_made_once,
    ledger::a_price_is_held_then_spent_or_released,
    ledger::a_budget_is_never_overdrawn,
    ledger::usage_is_told_by_day_and_key,
    terms::a_request_with_a_key_has_one_effect,
    terms::a_key_is_not_reused_for_another_request,
    terms::equal_requests_at_the_same_time_make_one_video,
    terms::the_queue_of_a_key_is_bounded,
    terms::the_seconds_of_a_day_are_bounded,
    turns::tenants_take_turns,
    turns::with_one_worker_tenants_take_turns_too,
    turns::the_higher_priority_comes_first,
    turns::a_key_has_no_more_running_than_it_may,
    keys::a_revoked_key_can_be_added_again_but_no_key_twice,
    webhooks::endpoints_are_kept_listed_changed_and_deleted,
    webhooks::endpoints_belong_to_their_tenant,
    webhooks::the_end_of_a_video_is_announced_to_all_who_asked,
    webhooks::a_worn_out_video_is_announced_as_failed,
    webhooks::a_delivery_whose_sender_died_is_due_again_under_the_same_id,
    webhooks::deliveries_wait_end_and_are_listed_with_their_reasons,
    webhooks::a_rotated_secret_signs_beside_the_old_one_for_its_time,
    webhooks::deleting_an_endpoint_deletes_its_deliveries,
    files::files_are_kept_listed_and_forgotten,
    files::files_go_away_when_their_time_is_over,
    files::files_belong_to_their_tenant,
    batches::batches_are_kept_and_listed,
    batches::lines_are_counted_where_they_stand,
    batches::a_batch_whose_worker_died_is_due_again_and_the_late_one_changes_nothing,
    batches::a_batch_ends_with_its_files_and_an_announcement,
    batches::the_request_of_a_line_is_forgotten_once_it_is_the_videos,
    batches::batches_that_ended_long_ago_are_forgotten_with_their_lines,
    webhooks::slow_receivers_hold_up_neither_other_endpoints_nor_other_tenants,
    videos::what_ended_long_ago_is_forgotten_but_not_what_it_cost,
    overview::whatever_has_a_row_is_known,
    batches::a_cancelled_batch_is_taken_away_from_its_worker,
    overview::videos_and_deliveries_are_counted,
    overview::what_was_given_up_is_sent_again_under_its_id,
    overview::a_grant_adds_to_a_budget_that_there_is,
);

const START: Time = Time(1_700_000_000_000);
const LEASE: Duration = Duration::from_secs(10);

fn tenant(name: &str) -> Tenant {
    Tenant(name.into())
}

fn rules() -> ClaimRules {
    ClaimRules { worker: "w".into(), lease: LEASE, max_strikes: 3 }
}

fn new_video(owner: &str) -> NewVideo {
    NewVideo {
        id: VideoId::random(),
        tenant: tenant(owner),
        engine: "test".into(),
        generation: Generation {
            model: "sora-2".into(),
            prompt: "A calico cat".into(),
            size: Size::new(320, 180),
            seconds: 4,
            seed: 7,
            first_frame: None,
            storyboard: None,
            source: None,
            characters: Vec::new(),
            audio: true,
            captions: false,
            mark: true,
        },
        has_reference: false,
        remixed_from: None,
        metadata: BTreeMap::new(),
        keep: None,
        hook: None,
    }
}

fn outcome() -> Outcome {
    Outcome { storyboard: Some(serde_json::json!({"version": 1})), understanding: serde_json::json!([]) }
}

fn failure() -> Failure {
    Failure { code: "video_generation_failed".into(), message: "no".into() }
}

async fn submit(store: &dyn Store, owner: &str, at: Time) -> VideoId {
    store.submit(new_video(owner), &Terms::default(), at).await.expect("submitted").id
}

#[tokio::test]
async fn a_store_in_a_file_outlives_its_process() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a name? 100% #1.db");
    let store = Database::file(&path).await.expect("opened");
    let id = submit(&store, "a", START).await;
    store.claim(&rules(), START).await.expect("claimed").expect("a job");
    drop(store);

    assert!(path.exists(), "under the name that was given");
    let store = Database::file(&path).await.expect("opened again");
    store.end_leases(START).await.expect("leases ended");
    let job = store.claim(&rules(), START).await.expect("claimed").expect("the job is still there");
    assert_eq!((job.claim.id, job.claim.attempt), (id, 2));
}

#[tokio::test]
async fn an_endpoint_that_is_just_being_deleted_does_not_keep_a_video_from_ending() {
    let url = test_postgres::new_database();
    let store = Database::postgres(&url).await.expect("a store");
    let endpoint = webhooks::add(&store, "a", "hook", &[store::Event::VideoCompleted]).await;
    submit(&store, "a", START).await;
    let claim = store.claim(&rules(), START).await.expect("ok").expect("a job").claim;
    let mut other = sqlx::PgConnection::connect(&url).await.expect("a connection");
    let mut deleting = other.begin().await.expect("a transaction");
    let delete = sqlx::query("DELETE FROM webhook_endpoints WHERE id = $1").bind(&endpoint.id);
    delete.execute(&mut *deleting).await.expect("deleted, but not yet for others");
    let (ended, ()) = tokio::join!(store.complete(&claim, outcome(), START, START), async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        deleting.commit().await.expect("now for others too");
    });
    assert!(ended.expect("the video ends all the same"));
    assert_eq!(store.claim_delivery(LEASE, START).await.expect("ok"), None, "nobody is there to be told");
}

#[tokio::test]
async fn an_unknown_name_is_called_unreadable_and_not_an_outage() {
    let url = test_postgres::new_database();
    let store = Database::postgres(&url).await.expect("a store");
    let id = submit(&store, "a", START).await;
    let mut other = sqlx::PgConnection::connect(&url).await.expect("a connection");
    let damage = sqlx::query("UPDATE videos SET stage = 'dreaming'");
    damage.execute(&mut other).await.expect("damaged");
    let found = store.get(&tenant("a"), &id).await;
    assert!(matches!(found, Err(store::Error::Unreadable { what: "stage", .. })), "{found:?}");
}

#[tokio::test]
async fn postgres_is_reached_by_tls_and_its_certificate_is_looked_at() {
    let database = test_postgres::new_tls_database();
    let open = async |parameters: String| Database::postgres(&format!("{}?{parameters}", database.url)).await;
    assert!(open("sslmode=disable".into()).await.is_err(), "this one speaks TLS only");
    assert!(open("sslmode=verify-full".into()).await.is_err(), "nobody whom the system trusts has signed it");
    for parameters in
        ["sslmode=require".into(), format!("sslmode=verify-full&sslrootcert={}", database.certificate.display())]
    {
        let store = open(parameters).await.expect("opened");
        let waiting = store.submitted();
        submit(&store, "a", START).await;
        tokio::time::timeout(LEASE, waiting).await.expect("the listener's connection is there too");
    }
}
