-- What is done to a whole site: its deletion, its import. Times of a lease, so that what a worker left behind when it died is
-- finished by another. The site itself is gone already, or not there yet, so its number refers to nothing.
CREATE TABLE site_tasks (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('deletion', 'import')),
  site_id integer NOT NULL,
  -- Emptied when the site is deleted.
  domain text,
  -- Settings that an imported site gets; emptied when it has them.
  settings jsonb,
  asked_by text,
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  progress text NOT NULL DEFAULT 'waiting',
  fault text,
  taken_until timestamptz,
  taken_times integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX ON site_tasks (domain) WHERE kind = 'import' AND state IN ('waiting', 'running');

-- The files of an export on their way from the dashboard to the worker, which need not be on the same machine: compressed,
-- in pieces, deleted when the task is done.
CREATE TABLE site_task_files (
  task_id integer NOT NULL REFERENCES site_tasks ON DELETE CASCADE,
  file text NOT NULL,
  piece integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (task_id, file, piece)
);
ALTER TABLE site_task_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
