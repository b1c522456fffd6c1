-- Sites, ways to sign in, tokens and sealing keys. No visitor data.
-- Secrets are SHA-256 digests: they have 256 bits of entropy, so a digest cannot be searched for.
CREATE TABLE sites (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  domain text NOT NULL UNIQUE CHECK (domain = lower(domain) AND domain <> ''),
  time_zone text NOT NULL,
  properties text[] NOT NULL DEFAULT '{}',
  child_sections text[] NOT NULL DEFAULT '{}',
  excluded_paths text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sign_in_links (
  digest bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

CREATE TABLE sessions (
  digest bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

CREATE TABLE tokens (
  digest bytea PRIMARY KEY,
  site_id integer REFERENCES sites ON DELETE CASCADE,
  scopes text[] NOT NULL,
  label text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sealing_keys (
  id text PRIMARY KEY,
  public_key text NOT NULL,
  private_key bytea NOT NULL,
  wrapped boolean NOT NULL,
  created_at timestamptz NOT NULL
);
