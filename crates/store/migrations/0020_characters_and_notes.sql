-- Names that a tenant's prompts may use, each with what the engine saw in its clip (JSON). The clip
-- itself lies in the assets.
CREATE TABLE characters (
    seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    likeness   TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX characters_of_tenant ON characters (tenant, seq);

-- The client's own notes: an object of texts as JSON.
ALTER TABLE videos ADD COLUMN metadata TEXT NOT NULL DEFAULT '{}';
-- For how many seconds the files are kept, where the client wants less than the operator grants.
ALTER TABLE videos ADD COLUMN keep_seconds BIGINT;
