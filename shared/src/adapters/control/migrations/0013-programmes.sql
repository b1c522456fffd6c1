-- Affiliate programmes of a site, what they promise, and who takes part.
CREATE TABLE programmes (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  name text NOT NULL,
  -- ISO 4217; never changed, since no ledger mixes currencies.
  currency text NOT NULL,
  -- Terms without the rules; money in minor units, as text.
  terms jsonb NOT NULL,
  words text NOT NULL DEFAULT '',
  open boolean NOT NULL DEFAULT true,
  sales_received integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site_id, name)
);

-- Each version of the rules as it was announced. It applies to sales from its first day on.
CREATE TABLE programme_rules (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  version integer NOT NULL,
  valid_from date NOT NULL,
  rules jsonb NOT NULL,
  announced_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (programme_id, version)
);

-- People who refer. What is known of them is kept here and nowhere else; the ledger has their number.
CREATE TABLE affiliates (
  id text PRIMARY KEY,
  person_id text UNIQUE REFERENCES people ON DELETE SET NULL,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  website text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE programme_members (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  affiliate_id text NOT NULL REFERENCES affiliates ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('applied', 'approved', 'suspended', 'declined', 'left')),
  -- Why somebody was suspended or declined: the affiliate reads it.
  reason text NOT NULL DEFAULT '',
  -- What the affiliate said when applying.
  words text NOT NULL DEFAULT '',
  applied_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (programme_id, affiliate_id)
);

-- Days on which sales are credited to a member, or are not. Open without a last day.
CREATE TABLE member_spans (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id integer NOT NULL,
  affiliate_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('approved', 'suspended')),
  first_day date NOT NULL,
  last_day date,
  FOREIGN KEY (programme_id, affiliate_id) REFERENCES programme_members ON DELETE CASCADE
);
CREATE INDEX ON member_spans (programme_id, affiliate_id);

-- Codes of links, and coupons. They are few, so that none stands for one person. Written as they are compared.
CREATE TABLE affiliate_codes (
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('code', 'coupon')),
  code text NOT NULL CHECK (code = lower(code)),
  programme_id integer NOT NULL,
  affiliate_id text NOT NULL,
  sub_codes text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  -- The last day on which it was given out. It is kept, so that nobody else gets it.
  retired_on date,
  PRIMARY KEY (site_id, kind, code),
  FOREIGN KEY (programme_id, affiliate_id) REFERENCES programme_members ON DELETE CASCADE
);
CREATE INDEX ON affiliate_codes (programme_id, affiliate_id);

-- Secrets that shops sign sales with; two are valid while one replaces the other.
CREATE TABLE sale_keys (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  -- As the dashboard made it, sealed to the worker, until the worker has stored it.
  sealed bytea,
  private_key bytea,
  wrapped boolean NOT NULL DEFAULT false,
  label text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  -- NULL: until it is replaced.
  expires_at timestamptz,
  CHECK ((sealed IS NULL) <> (private_key IS NULL))
);
CREATE INDEX ON sale_keys (site_id);
