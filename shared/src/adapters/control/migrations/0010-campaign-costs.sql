-- What a campaign cost, entered by hand or from a file. Money is in the smallest unit of the currency.
CREATE TABLE campaign_costs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  -- As utm_campaign names it.
  campaign text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL,
  note text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON campaign_costs (site_id, first_day);
