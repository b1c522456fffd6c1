-- What happened on a day, to be read in the chart.
CREATE TABLE annotations (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  day date NOT NULL,
  words text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON annotations (site_id, day);

-- Addresses of the report under a name: of one person, or of all who may read the site.
CREATE TABLE saved_views (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  -- NULL: of all.
  person_id text REFERENCES people ON DELETE CASCADE,
  name text NOT NULL,
  -- Only what stands behind the question mark.
  query text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON saved_views (site_id, coalesce(person_id, ''), name);
