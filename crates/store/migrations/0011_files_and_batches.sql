-- What clients have uploaded, and what batches have written. The bytes lie in the assets.
CREATE TABLE files (
    seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    bytes      BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT
);

CREATE INDEX files_of_tenant ON files (tenant, seq);
CREATE INDEX files_expiring ON files (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE batches (
    seq            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    tenant         TEXT NOT NULL,
    status         TEXT NOT NULL DEFAULT 'validating' CHECK (status IN ('validating', 'in_progress', 'finalizing',
        'cancelling', 'completed', 'failed', 'expired', 'cancelled')),
    input_file     TEXT NOT NULL,
    output_file    TEXT,
    error_file     TEXT,
    -- Pairs of texts as JSON, or NULL.
    metadata       TEXT,
    -- How long the files it writes are kept, milliseconds; NULL for ever.
    keep_output    BIGINT,
    -- Why it could not be begun: a JSON list.
    errors         TEXT,
    created_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    in_progress_at BIGINT,
    finalizing_at  BIGINT,
    cancelling_at  BIGINT,
    finished_at    BIGINT,
    -- Counts claims. A claim moves `due_at` on: when the one who claimed dies, the row is due again.
    attempts       BIGINT NOT NULL DEFAULT 0,
    due_at         BIGINT NOT NULL
);

CREATE INDEX batches_of_tenant ON batches (tenant, seq);
CREATE INDEX batches_due ON batches (due_at)
    WHERE status IN ('validating', 'in_progress', 'finalizing', 'cancelling');

-- A line of a batch. Its video's id is chosen before the video is asked for, so that asking twice makes one.
CREATE TABLE batch_lines (
    batch     TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    line      BIGINT NOT NULL,
    custom_id TEXT NOT NULL,
    body      TEXT NOT NULL,
    video     TEXT NOT NULL,
    state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'submitted', 'completed', 'failed')),
    -- Why there is no video: a status and a body as JSON.
    refusal   TEXT,
    PRIMARY KEY (batch, line)
);

CREATE INDEX batch_lines_by_state ON batch_lines (batch, state, line);
