-- Times are unix milliseconds. Tenants own everything; every query names one or belongs to the queue.
-- One text serves SQLite and PostgreSQL: whole numbers are BIGINT, flags are 0 or 1, documents are
-- TEXT, and a counting key is written as below, word for word (see `dialect.rs`).

CREATE TABLE keys (
    id         TEXT NOT NULL PRIMARY KEY,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    -- SHA-256 of the key, hex. The key itself is shown once and kept nowhere.
    digest     TEXT NOT NULL,
    -- The last characters of the key, so that people can tell their keys apart.
    hint       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,

    -- What the key may ask for; NULL is without limit.
    requests_per_minute BIGINT,
    running             BIGINT,
    queued              BIGINT,
    seconds_per_day     BIGINT,
    -- The higher is served first.
    priority            BIGINT NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX keys_valid ON keys (digest) WHERE revoked_at IS NULL;

-- A video's row is its place in the queue.
CREATE TABLE videos (
    seq           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    tenant        TEXT NOT NULL,
    -- 'deleted' is a tombstone: nothing but the files is left to be removed, and no worker may bring it back.
    status        TEXT NOT NULL CHECK (status IN ('queued', 'in_progress', 'completed', 'failed', 'deleted')),
    engine        TEXT NOT NULL,
    -- engine::Generation as JSON, without the first frame, which lies in the assets if there is one.
    generation    TEXT NOT NULL,
    has_reference BIGINT NOT NULL CHECK (has_reference IN (0, 1)),
    remixed_from  TEXT,
    created_at    BIGINT NOT NULL,
    -- The key that asked for it, and what that key pays for it, in millionths.
    key_id        TEXT NOT NULL,
    cost          BIGINT NOT NULL,

    -- Counts claims. Results are stored under it, so that a late worker cannot overwrite a later one.
    attempt       BIGINT NOT NULL DEFAULT 0,
    -- Attempts that were lost or failed for a passing reason.
    strikes       BIGINT NOT NULL DEFAULT 0,
    not_before    BIGINT NOT NULL DEFAULT 0,
    worker        TEXT,
    lease_until   BIGINT,
    started_at    BIGINT,
    stage         TEXT NOT NULL DEFAULT 'waiting',
    fraction      DOUBLE PRECISION NOT NULL DEFAULT 0,

    finished_at   BIGINT,
    expires_at    BIGINT,
    content_gone  BIGINT NOT NULL DEFAULT 0 CHECK (content_gone IN (0, 1)),
    storyboard    TEXT,
    understanding TEXT,
    error_code    TEXT,
    error_message TEXT
);

CREATE INDEX videos_of_tenant ON videos (tenant, seq);
CREATE INDEX videos_waiting ON videos (seq) WHERE status IN ('queued', 'in_progress');
CREATE INDEX videos_running ON videos (tenant, key_id) WHERE status = 'in_progress';
CREATE INDEX videos_queued_by_key ON videos (key_id) WHERE status = 'queued';
CREATE INDEX videos_expiring ON videos (expires_at) WHERE status IN ('completed', 'failed') AND content_gone = 0;
CREATE INDEX videos_deleted ON videos (finished_at) WHERE status = 'deleted';
