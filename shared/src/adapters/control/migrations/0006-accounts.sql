-- How people sign in. No address of a device and no user agent has a column here; secrets are digests, or sealed by the
-- installation's own key.
DROP TABLE sessions;

CREATE TABLE sign_in_sessions (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  -- SHA-256 of the token in the cookie.
  digest text NOT NULL UNIQUE,
  -- In words, such as "Firefox on Linux".
  device text NOT NULL DEFAULT '',
  -- When its holder last proved who they are; needed for what changes the account itself.
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON sign_in_sessions (person_id);

-- A password (argon2id), or who somebody is at another provider.
CREATE TABLE credentials (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  provider text NOT NULL,
  subject text NOT NULL,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider, subject)
);
CREATE INDEX ON credentials (person_id);

-- What waits to be used once: links, resets, second steps. The identifier is a digest.
CREATE TABLE verifications (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON verifications (identifier);
CREATE INDEX ON verifications (expires_at);

CREATE TABLE second_factors (
  id text PRIMARY KEY,
  person_id text NOT NULL UNIQUE REFERENCES people ON DELETE CASCADE,
  secret text NOT NULL,
  recovery_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT false,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);

CREATE TABLE passkeys (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  credential_id text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  -- Whether it is kept in an account of its maker and so survives the device.
  backed_up boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_on date
);
CREATE INDEX ON passkeys (person_id);

-- What signs cookies and seals second factors. It may be wrapped by a secret of the dashboard's own.
CREATE TABLE sign_in_keys (
  name text PRIMARY KEY,
  private_key bytea NOT NULL,
  wrapped boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Failed attempts, under hashes that are keyed by a salt of the day. Neither table is in the write-ahead log.
CREATE UNLOGGED TABLE attempt_salts (
  day date PRIMARY KEY,
  salt bytea NOT NULL
);
CREATE UNLOGGED TABLE attempts (
  key bytea PRIMARY KEY,
  count integer NOT NULL,
  last_at timestamptz NOT NULL
);
