-- Where a batch's lines stand, kept in the transactions that change them, so that nobody has to count.
ALTER TABLE batches ADD COLUMN total BIGINT NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN completed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN failed BIGINT NOT NULL DEFAULT 0;

UPDATE batches SET
    total = (SELECT count(*) FROM batch_lines WHERE batch = batches.id),
    completed = (SELECT count(*) FROM batch_lines WHERE batch = batches.id AND state = 'completed'),
    failed = (SELECT count(*) FROM batch_lines WHERE batch = batches.id AND state = 'failed');

-- What was asked for is the video's to keep, and gone with it.
UPDATE batch_lines SET body = '' WHERE state != 'waiting';

CREATE INDEX batches_ended ON batches (finished_at) WHERE finished_at IS NOT NULL;
