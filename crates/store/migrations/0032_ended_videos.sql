-- For those who look for what has ended long ago, and for the operator's figures.
CREATE INDEX videos_ended ON videos (finished_at) WHERE status IN ('completed', 'failed') AND content_gone = 1;
CREATE INDEX videos_by_status ON videos (tenant, status, created_at) WHERE status != 'deleted';
CREATE INDEX deliveries_by_status ON deliveries (status, seq);
