-- Times are unix milliseconds. Tenants own everything; every query names one or belongs to the queue.

CREATE TABLE keys (
    id         TEXT PRIMARY KEY,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    -- SHA-256 of the key, hex. The key itself is shown once and kept nowhere.
    digest     TEXT NOT NULL,
    -- The last characters of the key, so that people can tell their keys apart.
    hint       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE UNIQUE INDEX keys_valid ON keys (digest) WHERE revoked_at IS NULL;

-- A video's row is its place in the queue.
CREATE TABLE videos (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    tenant        TEXT NOT NULL,
    -- 'deleted' is a tombstone: nothing but the files is left to be removed, and no worker may bring it back.
    status        TEXT NOT NULL CHECK (status IN ('queued', 'in_progress', 'completed', 'failed', 'deleted')),
    engine        TEXT NOT NULL,
    -- engine::Generation as JSON, without the first frame, which lies in the assets if there is one.
    generation    TEXT NOT NULL,
    has_reference INTEGER NOT NULL CHECK (has_reference IN (0, 1)),
    remixed_from  TEXT,
    created_at    INTEGER NOT NULL,

    -- Counts claims. Results are stored under it, so that a late worker cannot overwrite a later one.
    attempt       INTEGER NOT NULL DEFAULT 0,
    -- Attempts that were lost or failed for a passing reason.
    strikes       INTEGER NOT NULL DEFAULT 0,
    not_before    INTEGER NOT NULL DEFAULT 0,
    worker        TEXT,
    lease_until   INTEGER,
    started_at    INTEGER,
    stage         TEXT NOT NULL DEFAULT 'waiting',
    fraction      REAL NOT NULL DEFAULT 0,

    finished_at   INTEGER,
    expires_at    INTEGER,
    content_gone  INTEGER NOT NULL DEFAULT 0 CHECK (content_gone IN (0, 1)),
    storyboard    TEXT,
    understanding TEXT,
    error_code    TEXT,
    error_message TEXT
) STRICT;

CREATE INDEX videos_of_tenant ON videos (tenant, seq);
CREATE INDEX videos_waiting ON videos (seq) WHERE status IN ('queued', 'in_progress');
CREATE INDEX videos_expiring ON videos (expires_at) WHERE status IN ('completed', 'failed') AND content_gone = 0;
CREATE INDEX videos_deleted ON videos (finished_at) WHERE status = 'deleted';
