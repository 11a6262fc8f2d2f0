-- Where a tenant's events are sent.
CREATE TABLE webhook_endpoints (
    seq              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    tenant           TEXT NOT NULL,
    name             TEXT NOT NULL,
    url              TEXT NOT NULL,
    -- The names of the events, separated by spaces.
    events           TEXT NOT NULL,
    -- Signatures need the secret itself, so that it cannot be kept as a digest.
    secret           TEXT NOT NULL,
    old_secret       TEXT,
    old_secret_until BIGINT,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL
);

CREATE INDEX webhook_endpoints_of_tenant ON webhook_endpoints (tenant, seq);

-- Where the end of one video is announced, as its request says.
ALTER TABLE videos ADD COLUMN hook_url TEXT;
ALTER TABLE videos ADD COLUMN hook_secret TEXT;

-- The outbox. A row is written in the transaction that changes the status it tells of.
CREATE TABLE deliveries (
    seq         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    tenant      TEXT NOT NULL,
    -- Either an endpoint, whose address and secrets are those of the moment of sending, or an
    -- address and a secret of its own.
    endpoint    TEXT REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    url         TEXT,
    secret      TEXT,
    event_id    TEXT NOT NULL,
    event       TEXT NOT NULL,
    subject     TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    status      TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'dead')),
    -- Counts claims. A claim moves `due_at` on: when the one who claimed dies, the row is due again.
    attempts    BIGINT NOT NULL DEFAULT 0,
    due_at      BIGINT NOT NULL,
    last_status BIGINT,
    last_error  TEXT,
    finished_at BIGINT
);

CREATE INDEX deliveries_due ON deliveries (due_at) WHERE status = 'pending';
CREATE INDEX deliveries_of_endpoint ON deliveries (endpoint, seq);
CREATE INDEX deliveries_ended ON deliveries (finished_at) WHERE status <> 'pending';
