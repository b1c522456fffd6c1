-- Shop systems that tell of their orders by webhooks of their own.
CREATE TABLE shop_connections (
  -- Random: it is part of the address that the shop sends to.
  id text PRIMARY KEY,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  system text NOT NULL CHECK (system IN ('woocommerce', 'shopify', 'stripe')),
  label text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON shop_connections (site_id);

-- What came last of each topic, and what became of it: days, and nothing of an order.
CREATE TABLE shop_deliveries (
  connection_id text NOT NULL REFERENCES shop_connections ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  topic text NOT NULL,
  day date NOT NULL,
  outcome text NOT NULL,
  PRIMARY KEY (connection_id, topic)
);
CREATE INDEX ON shop_deliveries (site_id);

-- The secret of a connection is a key like those of shops that sign by themselves.
ALTER TABLE sale_keys ADD COLUMN connection_id text REFERENCES shop_connections ON DELETE CASCADE;

-- What was paid in all, with tax and shipping, where the shop said so, and what of that went back: some shops tell of refunds
-- only in this measure.
ALTER TABLE sales ADD COLUMN paid bigint;
ALTER TABLE sales ADD COLUMN refunded_paid bigint NOT NULL DEFAULT 0;
CREATE INDEX ON sales (programme_id, received_on) WHERE NOT confirmed;

-- What `amount` is a part of: the base of the commission, what was paid, or (in all) what was paid and has gone back so far.
ALTER TABLE refunds ADD COLUMN measure text NOT NULL DEFAULT 'base' CHECK (measure IN ('base', 'paid', 'paid_in_all'));
