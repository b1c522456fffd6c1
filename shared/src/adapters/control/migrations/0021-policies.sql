-- The policy of a site: what is collected, left out, kept and given on. What is in force is what the settings say; what
-- would widen them lies apart until it was posted for seven full days.
ALTER TABLE sites
  -- Whether anybody was ever counted: before, nobody has been told anything.
  ADD COLUMN measured boolean NOT NULL DEFAULT false,
  -- Cuts that the program can count, and the day from which they are in force; null until they are.
  ADD COLUMN cuts_from jsonb NOT NULL DEFAULT '{}',
  -- Kinds of sharing that are in force.
  ADD COLUMN sharing text[] NOT NULL DEFAULT '{}';
UPDATE sites SET measured = true,
  sharing = CASE WHEN EXISTS (SELECT FROM programmes p WHERE p.site_id = sites.id) THEN '{affiliates}'::text[] ELSE '{}' END;

-- Versions, each with the hash of the one before. The text is what is hashed and signed.
CREATE TABLE policy_versions (
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  version integer NOT NULL,
  body text NOT NULL,
  hash text NOT NULL,
  -- The worker signs: it has the key.
  public_key text,
  signature text,
  PRIMARY KEY (site_id, version)
);

-- Changes that widen: what would be done, and the terms before and after.
CREATE TABLE policy_changes (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  key text NOT NULL,
  part jsonb NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  posted_on date NOT NULL,
  effect_on date NOT NULL,
  -- Not before this moment of the clock, …
  due_at timestamptz NOT NULL,
  -- … and not before the clock of policies has waited for so long.
  due_waited bigint NOT NULL,
  state text NOT NULL DEFAULT 'posted' CHECK (state IN ('posted', 'withdrawn', 'in_force')),
  settled_on date
);
CREATE UNIQUE INDEX ON policy_changes (site_id, key) WHERE state = 'posted';

-- How long was really waited, in milliseconds, summed in short steps by the one worker that holds the clock. It is never set back.
CREATE TABLE policy_clock (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  waited bigint NOT NULL DEFAULT 0,
  -- What the clock of the holder said last.
  seen bigint NOT NULL DEFAULT 0,
  holder text,
  held_until timestamptz
);
INSERT INTO policy_clock DEFAULT VALUES;

-- Who gets changes of a policy by mail. Until it is confirmed, only the one mail that asks.
CREATE TABLE policy_subscriptions (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  email text NOT NULL,
  language text NOT NULL,
  confirmed boolean NOT NULL DEFAULT false,
  -- The last change that was sent, or that was there when the subscription began.
  sent_through integer NOT NULL DEFAULT 0,
  taken_until timestamptz,
  asked_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site_id, email)
);
