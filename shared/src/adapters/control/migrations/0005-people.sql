-- Who signs in, and what they may do where. The columns of people are those the sign-in library needs.
CREATE TABLE people (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- A role without a site is for the whole installation, and only owners have one.
CREATE TABLE memberships (
  person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
  site_id integer REFERENCES sites ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'viewer', 'affiliate', 'partner')),
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (site_id IS NOT NULL OR role = 'owner')
);
CREATE UNIQUE INDEX ON memberships (person_id, coalesce(site_id, 0));
CREATE INDEX ON memberships (site_id);

-- An invitation waits until its address signs in through it. Only the digest of its secret is kept.
CREATE TABLE invitations (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest bytea NOT NULL UNIQUE,
  email text NOT NULL CHECK (email = lower(email)),
  site_id integer REFERENCES sites ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'manager', 'viewer', 'affiliate', 'partner')),
  invited_by text REFERENCES people ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CHECK (site_id IS NOT NULL OR role = 'owner')
);

ALTER TABLE tokens
  ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD COLUMN created_by text REFERENCES people ON DELETE SET NULL,
  ADD COLUMN last_used_on date,
  ADD COLUMN expires_at timestamptz;

-- What people did: who, what, when. No visitor data. Rows are only added; those of a site go with the site.
CREATE TABLE activity (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- The person's or token's name at that time, so that the line stays readable when they are gone.
  person_id text,
  actor text NOT NULL,
  action text NOT NULL,
  site_id integer,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX ON activity (site_id, id);

CREATE FUNCTION refuse_change_of_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.site_id::text = current_setting('gatecount.erased_site', true) THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION 'activity is only added to'; END $$;
CREATE TRIGGER activity_only_grows BEFORE UPDATE OR DELETE ON activity
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_activity();
CREATE TRIGGER activity_is_not_emptied BEFORE TRUNCATE ON activity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_activity();
