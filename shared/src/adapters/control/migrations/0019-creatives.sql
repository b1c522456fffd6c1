-- What a programme gives its affiliates to promote with: banners, with their bytes, and texts.
CREATE TABLE creatives (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('banner', 'text')),
  -- What a banner shows, for whoever does not see it; the heading of a text.
  name text NOT NULL,
  words text NOT NULL DEFAULT '',
  -- Path of the shop that it leads to; empty is its front page.
  page text NOT NULL DEFAULT '',
  media_type text,
  width integer,
  height integer,
  -- SHA-256 of the bytes, in hexadecimal: the name under which everybody gets them.
  digest text,
  bytes bytea CHECK (octet_length(bytes) <= 524288),
  UNIQUE (programme_id, digest),
  CHECK ((kind = 'banner') = (bytes IS NOT NULL AND digest IS NOT NULL))
);
CREATE INDEX ON creatives (digest);

-- Products of the shop, as it last sent them; prices are decimal text.
CREATE TABLE product_feeds (
  programme_id integer PRIMARY KEY REFERENCES programmes ON DELETE CASCADE,
  products jsonb NOT NULL,
  loaded_on date NOT NULL DEFAULT current_date
);

-- What somebody said who wants to take part, until they show that the address is theirs; after a week it is forgotten.
CREATE TABLE programme_applications (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  website text NOT NULL,
  words text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (programme_id, email)
);
