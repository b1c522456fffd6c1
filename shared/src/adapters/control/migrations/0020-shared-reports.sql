-- Reports that owners compose of what was released, and share. What they show is read from releases each time.
CREATE TABLE shared_reports (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  -- Title, words, period, parts and colour.
  form jsonb NOT NULL,
  -- Checked by its content when it came.
  logo bytea,
  logo_type text CHECK (logo_type IN ('image/png', 'image/jpeg', 'image/webp')),
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((logo IS NULL) = (logo_type IS NULL))
);
CREATE INDEX ON shared_reports (site_id);

-- Further sites that stand beside that of the report.
CREATE TABLE shared_report_sites (
  report_id integer NOT NULL REFERENCES shared_reports ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  position integer NOT NULL,
  PRIMARY KEY (report_id, site_id)
);

-- To whom a report is shared, and how.
CREATE TABLE report_shares (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id integer NOT NULL REFERENCES shared_reports ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('link', 'embed', 'mail', 'person')),
  label text NOT NULL DEFAULT '',
  created_on date NOT NULL,
  -- The last day on which it opens, in the time zone of the site.
  expires_on date,
  -- Of links and embeds: SHA-256 of a token of 128 bits, which is shown once.
  digest bytea UNIQUE,
  -- Of links: argon2id.
  password text,
  -- Of embeds: what may frame it.
  hosts text[] NOT NULL DEFAULT '{}',
  -- Openings of days that are over, and of the last day: nobody watches somebody open it.
  openings integer NOT NULL DEFAULT 0,
  openings_day date,
  openings_of_day integer NOT NULL DEFAULT 0,
  -- Of people with an account.
  person_id text REFERENCES people ON DELETE CASCADE,
  -- Of mails: nothing goes to an address before it was confirmed.
  email text CHECK (email = lower(email)),
  language text,
  confirmed boolean NOT NULL DEFAULT false,
  -- How many releases there were when it was sent last, so that none is sent twice.
  sent_for integer NOT NULL DEFAULT 0,
  taken_until timestamptz,
  tries integer NOT NULL DEFAULT 0,
  UNIQUE (report_id, person_id),
  UNIQUE (report_id, email),
  CHECK ((kind IN ('link', 'embed')) = (digest IS NOT NULL)),
  CHECK ((kind = 'person') = (person_id IS NOT NULL)),
  CHECK ((kind = 'mail') = (email IS NOT NULL))
);

-- A token that reaches one report and nothing else of the site.
ALTER TABLE tokens ADD COLUMN report_id integer REFERENCES shared_reports ON DELETE CASCADE;
