-- Audits that were asked for, and what they found: figures and words of the program's own. No visitor data.
-- Times of a lease, so that an audit whose worker died is taken again; the site is the audit's own throw-away site.
CREATE TABLE audits (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  positive_control boolean NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  progress text NOT NULL DEFAULT 'waiting',
  taken_until timestamptz,
  taken_times integer NOT NULL DEFAULT 0,
  result jsonb
);
