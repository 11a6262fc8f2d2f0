-- The key that the configuration brings has an id of its own, so that a changed one replaces nothing else.
UPDATE accounts SET owner = 'key:key_preset' WHERE owner = (
    SELECT 'key:' || id FROM keys WHERE name = 'preset' AND tenant = 'default' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1);
UPDATE charges SET key_id = 'key_preset' WHERE key_id = (
    SELECT id FROM keys WHERE name = 'preset' AND tenant = 'default' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1);
UPDATE videos SET key_id = 'key_preset' WHERE key_id = (
    SELECT id FROM keys WHERE name = 'preset' AND tenant = 'default' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1);
UPDATE batches SET key_id = 'key_preset' WHERE key_id = (
    SELECT id FROM keys WHERE name = 'preset' AND tenant = 'default' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1);
UPDATE keys SET id = 'key_preset' WHERE id = (
    SELECT id FROM keys WHERE name = 'preset' AND tenant = 'default' AND revoked_at IS NULL ORDER BY created_at DESC, id LIMIT 1);
