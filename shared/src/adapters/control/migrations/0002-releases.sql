-- How a site's figures are released: per week or month, and with which budget. Values that the owner declares (pages of
-- the sitemap, registered exit links) are known beforehand and released whatever they hold.
ALTER TABLE sites
  ADD COLUMN release_period text NOT NULL DEFAULT 'week' CHECK (release_period IN ('week', 'month')),
  ADD COLUMN release_preset text NOT NULL DEFAULT 'partner' CHECK (release_preset IN ('public', 'partner', 'none'));

CREATE TABLE declared_values (
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  family text NOT NULL CHECK (family IN ('page', 'exit_link')),
  value text NOT NULL CHECK (value <> ''),
  PRIMARY KEY (site_id, family, value)
);

-- Keys that sign what is published: one by purpose. The private half may be wrapped like a sealing key.
CREATE TABLE signing_keys (
  purpose text PRIMARY KEY,
  public_key text NOT NULL,
  private_key bytea NOT NULL,
  wrapped boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
