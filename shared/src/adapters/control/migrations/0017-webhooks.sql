-- What somebody became to a programme, each time it changed: a log beside the ledger that others can be told from.
CREATE TABLE member_events (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  number integer NOT NULL,
  affiliate_id text NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  -- Local day of the site.
  day date NOT NULL,
  PRIMARY KEY (programme_id, number)
);
CREATE INDEX ON member_events (programme_id, affiliate_id, number);

-- Numbered one after another, so that whoever has read up to a number has missed none: nobody writes beside it. A backup that
-- is restored brings its own.
CREATE FUNCTION log_change_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF current_setting('gatecount.restoring', true) = 'yes' THEN RETURN NULL; END IF; IF
  TG_OP = 'UPDATE' THEN IF OLD.state = NEW.state AND OLD.reason = NEW.reason THEN RETURN NULL; END IF; END IF; PERFORM
  pg_advisory_xact_lock(1703, NEW.programme_id); INSERT INTO member_events
    SELECT p.id, 1 + coalesce((SELECT max(number) FROM member_events WHERE programme_id = p.id), 0),
      NEW.affiliate_id, NEW.state, NEW.reason, (now() AT TIME ZONE s.time_zone)::date
    FROM programmes p JOIN sites s ON s.id = p.site_id WHERE p.id = NEW.programme_id; RETURN NULL; END $$;
CREATE TRIGGER changes_of_members_are_logged AFTER INSERT OR UPDATE ON programme_members
  FOR EACH ROW EXECUTE FUNCTION log_change_of_member();

-- Who is told of events, over HTTP or by mail: a merchant of a site or one programme, an affiliate of what is theirs.
CREATE TABLE event_listeners (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer REFERENCES sites ON DELETE CASCADE,
  programme_id integer REFERENCES programmes ON DELETE CASCADE,
  affiliate_id text REFERENCES affiliates ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Nobody else works for it before this.
  taken_until timestamptz,
  -- Tries to send a mail that came to nothing.
  tries integer NOT NULL DEFAULT 0,
  CHECK ((site_id IS NULL) <> (affiliate_id IS NULL)),
  CHECK (programme_id IS NULL OR site_id IS NOT NULL)
);
CREATE INDEX ON event_listeners (site_id);
CREATE INDEX ON event_listeners (affiliate_id);

-- Up to where a listener has read each log. Without a row nothing of it has been read.
CREATE TABLE event_cursors (
  listener_id integer NOT NULL REFERENCES event_listeners ON DELETE CASCADE,
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  log text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (listener_id, programme_id, log)
);

-- Where webhooks go. The secret is wrapped by the process that sends them, as the key for sign-in is.
CREATE TABLE webhook_endpoints (
  listener_id integer PRIMARY KEY REFERENCES event_listeners ON DELETE CASCADE,
  label text NOT NULL DEFAULT '',
  url text NOT NULL,
  kinds text[] NOT NULL,
  private_key bytea NOT NULL,
  wrapped boolean NOT NULL,
  -- The secret before, which signs too until then.
  previous_key bytea,
  previous_wrapped boolean,
  previous_until timestamptz,
  -- Since when every try came to nothing.
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_why text CHECK (disabled_why IN ('owner', 'failing', 'gone')),
  CHECK ((disabled_at IS NULL) = (disabled_why IS NULL))
);

-- What was sent or is to be, without what it says: that is made of the log again.
CREATE TABLE webhook_deliveries (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  listener_id integer NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
  event_id text NOT NULL,
  kind text NOT NULL,
  -- NULL: a test, which no log knows of.
  programme_id integer REFERENCES programmes ON DELETE CASCADE,
  log text,
  position integer,
  state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  tries integer NOT NULL DEFAULT 0,
  -- What the receiver answered last, or why there was no answer.
  status integer,
  fault text,
  created_at timestamptz NOT NULL,
  tried_at timestamptz,
  next_at timestamptz,
  UNIQUE (listener_id, event_id),
  CHECK ((state = 'waiting') = (next_at IS NOT NULL))
);
CREATE INDEX ON webhook_deliveries (listener_id, number);
CREATE INDEX ON webhook_deliveries (listener_id, next_at) WHERE state = 'waiting';

-- Mails about programmes that somebody gets, or does not want any more.
CREATE TABLE notices (
  listener_id integer PRIMARY KEY REFERENCES event_listeners ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  kind text NOT NULL,
  language text NOT NULL DEFAULT 'en',
  wanted boolean NOT NULL DEFAULT true,
  -- How often, of what is gathered.
  rhythm text CHECK (rhythm IN ('day', 'week')),
  -- The day or first day of the period that was sent last.
  sent_for date,
  -- Up to when it has been looked for what no log has.
  looked_at timestamptz NOT NULL
);
CREATE INDEX ON notices (person_id);

-- Tokens of an affiliate read what is theirs, on every site, and nothing else.
ALTER TABLE tokens ADD COLUMN affiliate_id text REFERENCES affiliates ON DELETE CASCADE;
ALTER TABLE tokens ADD CHECK (affiliate_id IS NULL OR (site_id IS NULL AND scopes = '{earnings:read}'));
CREATE INDEX ON tokens (affiliate_id);
