-- Whoever excludes a network (the dashboard) has neither the key of the hashes nor the secret that wraps it. So the
-- network comes sealed to the worker, which puts its hash in place of the sealed form.
ALTER TABLE excluded_networks
  ALTER COLUMN digest DROP NOT NULL,
  ADD COLUMN sealed bytea,
  ADD CHECK ((digest IS NULL) <> (sealed IS NULL));
