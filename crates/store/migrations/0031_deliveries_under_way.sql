-- Until when whoever has claimed a delivery has it for himself; 0 when nobody has.
ALTER TABLE deliveries ADD COLUMN leased_until BIGINT NOT NULL DEFAULT 0;

CREATE INDEX deliveries_under_way ON deliveries (tenant, endpoint) WHERE leased_until > 0;
