//! `kinora keys` as a process on a real data folder.

use std::path::Path;
use std::process::{Command, Output};

fn kinora(folder: &Path, arguments: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kinora"));
    command.current_dir(folder).env_clear().args(["keys", "--data", "data"]).args(arguments.split(' '));
    command.output().expect("the binary runs")
}

/// What a command that must succeed says.
fn said(folder: &Path, arguments: &str) -> String {
    let output = kinora(folder, arguments);
    assert!(output.status.success(), "{arguments}: {output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// Why a command fails.
fn refused(folder: &Path, arguments: &str) -> String {
    let output = kinora(folder, arguments);
    assert!(!output.status.success() && output.stdout.is_empty(), "{arguments}: {output:?}");
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn a_key_is_created_listed_limited_rotated_and_revoked() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    assert_eq!(said(here, "list"), "");
    let key = said(here, "create --tenant studio --name laptop --queued 20 --requests-per-minute 60 --priority -1");
    assert!(key.starts_with("sk-kinora-") && key.ends_with('\n') && key.lines().count() == 1, "only the key: {key}");
    said(here, "create");

    let listed = said(here, "list");
    let line = listed.lines().next().expect("the first key");
    let id = line.split(' ').next().expect("an id");
    assert!(line.contains("valid") && line.contains("tenant=studio") && line.contains("name=laptop"), "{line}");
    assert!(line.ends_with("priority=-1  requests/min<=60  queued<=20"), "{line}");
    assert!(!listed.contains(key.trim()), "the secret is shown once");
    assert!(listed.lines().nth(1).is_some_and(|line| line.contains("tenant=default") && line.ends_with("priority=0")));

    let limited = said(here, &format!("limit {id} --running 1 --seconds-per-day 300"));
    assert!(limited.ends_with("priority=0  running<=1  seconds/day<=300\n"), "what is not given is lifted: {limited}");
    let rotated = said(here, &format!("rotate {id}"));
    assert!(rotated.starts_with("sk-kinora-") && rotated != key);
    said(here, &format!("revoke {id}"));
    assert!(said(here, "list").lines().next().is_some_and(|line| line.contains("revoked")));
    for command in ["limit", "rotate", "revoke"] {
        assert!(refused(here, &format!("{command} {id}")).contains("no valid key"), "{command}");
        assert!(refused(here, &format!("{command} key_0")).contains("no valid key"), "{command}");
    }
}

#[test]
fn budgets_are_set_and_lifted() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    said(here, "create --tenant studio --budget 500");
    assert_eq!(said(here, "budget studio 1000"), "the budget of studio is set\n");
    assert_eq!(said(here, "budget studio"), "the budget of studio is set\n");
    assert!(refused(here, "budget studio much").contains("much"));
    let listed = said(here, "list");
    let id = listed.split(' ').next().expect("an id");
    assert!(said(here, &format!("limit {id} --queued 1 --budget 7")).contains("queued<=1"));
}

#[test]
fn the_folder_is_its_owners_alone_and_a_wrong_database_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    said(folder.path(), "list");
    let mode = folder.path().join("data").metadata().expect("made").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    assert!(refused(folder.path(), "list --database mysql://x").contains("postgres://"));
}

#[test]
fn the_operators_service_needs_a_key_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    for key in ["", "short"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kinora"));
        command.current_dir(folder.path()).env_clear().env("KINORA_ADMIN_KEY", key);
        command.args(["serve", "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0"]);
        let output = command.output().expect("the binary runs");
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("admin_key"), "{output:?}");
    }
}
