-- Money is in millionths of the operator's currency, whole numbers.

-- What tenants and keys may spend and have spent. Every change is made in the transaction of the
-- video that it is for, and the last condition keeps what is available from becoming negative.
CREATE TABLE accounts (
    -- 'tenant:NAME' or 'key:ID'.
    owner  TEXT NOT NULL PRIMARY KEY,
    -- NULL is without limit.
    budget BIGINT,
    held   BIGINT NOT NULL DEFAULT 0 CHECK (held >= 0),
    spent  BIGINT NOT NULL DEFAULT 0 CHECK (spent >= 0),
    CHECK (budget IS NULL OR held + spent <= budget)
);

-- One row for each video ever submitted, at the price of that moment; it outlives the video.
CREATE TABLE charges (
    video      TEXT NOT NULL PRIMARY KEY,
    tenant     TEXT NOT NULL,
    key_id     TEXT NOT NULL,
    seconds    BIGINT NOT NULL,
    micros     BIGINT NOT NULL CHECK (micros >= 0),
    status     TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'settled', 'released')),
    created_at BIGINT NOT NULL,
    ended_at   BIGINT
);

CREATE INDEX charges_of_key ON charges (key_id, created_at);
CREATE INDEX charges_settled ON charges (tenant, ended_at) WHERE status = 'settled';

-- When each tenant was last served, so that all have their turn.
CREATE TABLE turns (
    tenant    TEXT NOT NULL PRIMARY KEY,
    served_at BIGINT NOT NULL
);

-- Requests with an idempotency key, and what they made.
CREATE TABLE answers (
    tenant      TEXT NOT NULL,
    key         TEXT NOT NULL,
    -- SHA-256 of the route and the decoded request, hex.
    fingerprint TEXT NOT NULL,
    subject     TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant, key)
);

CREATE INDEX answers_by_age ON answers (created_at);
