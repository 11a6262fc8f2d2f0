//! PostgreSQL clusters for tests: made of the system's own binaries, in temporary folders, and gone
//! with the process that asked for them. The usual one is reached by a socket in its folder only;
//! another one only by TLS on loopback.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long a cluster may take to start on a busy machine.
const STARTING: Duration = Duration::from_secs(60);

/// The server, and a shell that outlives whoever asked for it by a moment: when the pipe to the
/// shell closes, however the process ended, the server is stopped and the folder removed.
const WATCH: &str = r#"
programs=$1 folder=$2; shift 2
"$programs/postgres" -D "$folder/data" -k "$folder" -c fsync=off -c max_connections=300 "$@" >"$folder/log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$folder"
"#;

/// Who may connect to a cluster with TLS: whoever comes by the socket, and whoever brings TLS.
const TLS_ONLY: &str = "local all all trust\nhostssl all all 127.0.0.1/32 trust\n";

/// How a cluster is reached.
enum Reach {
    /// By the socket in its folder.
    Socket,
    /// By TLS on loopback too.
    Tls,
}

/// A running cluster.
struct Cluster {
    folder: PathBuf,
    /// Of the listener, and in the socket's name.
    port: u16,
    programs: PathBuf,
    _watch: Child,
}

/// The address of a new, empty database in the process's cluster, which the first call starts.
///
/// # Panics
/// When PostgreSQL is not installed or does not start; the message says why.
#[must_use]
pub fn new_database() -> String {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = CLUSTER.get_or_init(|| Cluster::start(Reach::Socket));
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let made = cluster.psql(&format!("CREATE DATABASE {name}"));
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    format!("postgres://postgres@localhost/{name}?host={}&port={}", cluster.folder.display(), cluster.port)
}

/// A database on loopback that talks to nobody without TLS.
#[derive(Debug)]
pub struct TlsDatabase {
    /// Its address, without parameters.
    pub url: String,
    /// The file with the certificate that it shows, for `localhost`, signed by nobody but itself.
    pub certificate: PathBuf,
}

/// The database of a new cluster with TLS.
///
/// # Panics
/// When PostgreSQL is not installed or does not start; the message says why.
#[must_use]
pub fn new_tls_database() -> TlsDatabase {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    let cluster = CLUSTER.get_or_init(|| Cluster::start(Reach::Tls));
    let url = format!("postgres://postgres@localhost:{}/postgres", cluster.port);
    TlsDatabase { url, certificate: cluster.folder.join("data/server.crt") }
}

/// Gives a cluster a certificate of its own, and no other way in from the network.
fn write_certificate(data: &Path, owner: Option<u32>) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let files = [("server.crt", made.cert.pem()), ("server.key", made.signing_key.serialize_pem())];
    for (name, text) in files.into_iter().chain([("pg_hba.conf", TLS_ONLY.to_owned())]) {
        let path = data.join(name);
        fs::write(&path, text).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("this process's file");
        chown(&path, owner, owner).expect("root may give away");
    }
}

impl Cluster {
    fn start(reach: Reach) -> Self {
        let programs = programs();
        let folder = tempfile::Builder::new().prefix("kinora-pg-").tempdir().expect("a folder").keep();
        let owner = owner(&folder);
        let made = as_owner(Command::new(programs.join("initdb")), owner)
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "-D"])
            .arg(folder.join("data"))
            .current_dir(&folder)
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let port = free_port();
        let mut arguments = vec!["-p".to_owned(), port.to_string()];
        match reach {
            Reach::Socket => arguments.push("--listen_addresses=".into()),
            Reach::Tls => {
                write_certificate(&folder.join("data"), owner);
                arguments.extend(["--listen_addresses=127.0.0.1".into(), "--ssl=on".into()]);
            }
        }
        let watch = as_owner(Command::new("sh"), owner)
            .args(["-c", WATCH, "sh"])
            .args([&programs, &folder])
            .args(arguments)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Away from the terminal's interrupts, which would end the shell before it has cleaned up.
            .process_group(0)
            .spawn()
            .expect("a shell runs");
        let cluster = Self { folder, port, programs, _watch: watch };
        cluster.wait();
        cluster
    }

    fn wait(&self) {
        let begun = Instant::now();
        while !self.psql("SELECT 1").status.success() {
            assert!(begun.elapsed() < STARTING, "PostgreSQL does not start: {}", self.log());
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn psql(&self, statement: &str) -> Output {
        Command::new(self.programs.join("psql"))
            .args(["--no-psqlrc", "--username=postgres", "--dbname=postgres", "--command", statement])
            .args(["--port", &self.port.to_string(), "--host"])
            .arg(&self.folder)
            .output()
            .expect("psql runs")
    }

    fn log(&self) -> String {
        let mut text = String::new();
        if let Ok(mut file) = fs::File::open(self.folder.join("log")) {
            file.read_to_string(&mut text).ok();
        }
        text
    }
}

fn free_port() -> u16 {
    let probe = TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
    probe.local_addr().expect("it is bound").port()
}

/// Where the newest installed PostgreSQL's programs are.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = versions.filter_map(|entry| {
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        Some((version, entry.path().join("bin")))
    });
    let elsewhere = std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    debian
        .chain(elsewhere.into_iter().flatten().map(|folder| (0, folder)))
        .filter(|(_, folder)| folder.join("initdb").exists() && folder.join("postgres").exists())
        .max()
        .map(|(_, folder)| folder)
        .expect("PostgreSQL is not installed: run `./x setup test`")
}

/// PostgreSQL refuses to run as root; root gives the folder to `nobody` and becomes it.
fn owner(folder: &Path) -> Option<u32> {
    const NOBODY: u32 = 65534;
    // The folder was just made by this process.
    if folder.metadata().expect("the folder is there").uid() != 0 {
        return None;
    }
    chown(folder, Some(NOBODY), Some(NOBODY)).expect("root may give away");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("root may change");
    Some(NOBODY)
}

fn as_owner(mut command: Command, owner: Option<u32>) -> Command {
    if let Some(id) = owner {
        command.uid(id).gid(id);
    }
    command
}
