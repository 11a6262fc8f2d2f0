-- Whose limits the videos of a batch obey: the key's id.
ALTER TABLE batches ADD COLUMN key_id TEXT NOT NULL DEFAULT '';
