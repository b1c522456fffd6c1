-- What an owner decides about a site beyond its name and clock.
ALTER TABLE sites
  -- ISO 4217; of revenue and sales.
  ADD COLUMN currency text NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
  -- Further domains whose events count for this site.
  ADD COLUMN other_domains text[] NOT NULL DEFAULT '{}',
  -- Whether anyone may read what was released with noise.
  ADD COLUMN public boolean NOT NULL DEFAULT false,
  -- Directed at children as a whole: counted without pseudonyms, in crowds of 50, released to nobody.
  ADD COLUMN child_directed boolean NOT NULL DEFAULT false,
  -- Hosts whose pages count; empty means any.
  ADD COLUMN allowed_hosts text[] NOT NULL DEFAULT '{}',
  -- Which events are left out and which paths are counted as one, in order.
  ADD COLUMN rules jsonb NOT NULL DEFAULT '[]',
  -- Months that each kind of data is kept; a kind that is not named is kept.
  ADD COLUMN retention jsonb NOT NULL DEFAULT '{}',
  -- When a page of the site was first seen to carry the snippet.
  ADD COLUMN verified_at timestamptz;

-- Networks that an owner excludes. The network itself is not kept: only a keyed hash of it, so that an address can be
-- compared with it and nobody can read it. The label is the owner's word for it.
CREATE TABLE excluded_networks (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  label text NOT NULL,
  family smallint NOT NULL CHECK (family IN (4, 6)),
  prefix_length smallint NOT NULL CHECK (prefix_length BETWEEN 0 AND 128),
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site_id, digest)
);
