-- Reports of a site that are sent by mail, and alerts. A person gets what they may read; whoever leaves a site gets no more.
CREATE TABLE mail_reports (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  period text NOT NULL CHECK (period IN ('week', 'month')),
  language text NOT NULL DEFAULT 'en',
  -- First day of the period that was sent last, so that none is sent twice.
  sent_for date NOT NULL,
  -- Nobody else sends it before this, and nobody tries again: the waits grow with the tries that came to nothing.
  taken_until timestamptz,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site_id, person_id, period)
);

CREATE TABLE alerts (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('spike', 'drop', 'silence')),
  -- From how much of what is usual, in percent; of silence after how many hours.
  threshold integer NOT NULL CHECK (threshold > 0),
  language text NOT NULL DEFAULT 'en',
  -- When it was sent last, so that it is not sent again while it lasts.
  sent_at timestamptz,
  taken_until timestamptz,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site_id, person_id, kind)
);
