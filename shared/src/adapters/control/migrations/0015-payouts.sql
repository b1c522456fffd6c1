-- How affiliates are paid: sealed under a key that is not in this database. A change is a new row; the one before stays in
-- force until the new one is. `account_digest` is a keyed hash of the account, to find one that two affiliates share.
CREATE TABLE payment_details (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  affiliate_id text NOT NULL REFERENCES affiliates ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('bank', 'paypal', 'other')),
  masked text NOT NULL,
  sealed bytea NOT NULL,
  account_digest bytea NOT NULL,
  asked_at timestamptz NOT NULL,
  -- Of the secret that was mailed; NULL when nothing has to be confirmed any more.
  secret_digest bytea,
  in_force_from timestamptz,
  CHECK ((secret_digest IS NULL) = (in_force_from IS NOT NULL))
);
CREATE INDEX ON payment_details (affiliate_id);

-- Who pays: the merchant of a programme, for files of banks and for invoices.
CREATE TABLE payers (
  programme_id integer PRIMARY KEY REFERENCES programmes ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  name text NOT NULL,
  address text NOT NULL,
  tax_id text NOT NULL,
  masked text NOT NULL,
  -- IBAN and BIC, sealed likewise; NULL: no file for a bank is made.
  sealed bytea
);

-- Batches as they were frozen. `body` is the canonical JSON that `digest` is the SHA-256 of, in hexadecimal digits.
CREATE TABLE payouts (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  number integer NOT NULL,
  day date NOT NULL,
  body text NOT NULL,
  digest text NOT NULL,
  exported_on date,
  -- The day on which its last item was paid or failed.
  settled_on date,
  PRIMARY KEY (programme_id, number)
);
-- One at a time: as long as one is open, freezing again gives that one.
CREATE UNIQUE INDEX ON payouts (programme_id) WHERE settled_on IS NULL;

CREATE TABLE payout_items (
  programme_id integer NOT NULL,
  number integer NOT NULL,
  affiliate_id text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  withheld bigint NOT NULL CHECK (withheld >= 0),
  details_id integer NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'failed')),
  reference text NOT NULL DEFAULT '',
  -- Why it failed; the affiliate reads it.
  reason text NOT NULL DEFAULT '',
  settled_on date,
  PRIMARY KEY (programme_id, number, affiliate_id),
  FOREIGN KEY (programme_id, number) REFERENCES payouts ON DELETE CASCADE
);
CREATE INDEX ON payout_items (affiliate_id);

-- The open batch that holds a sale: what is refunded of it meanwhile comes back out of a later one.
ALTER TABLE sales ADD COLUMN payout integer;

-- Affiliates who agreed that the merchant writes their invoices.
CREATE TABLE self_billing (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  affiliate_id text NOT NULL REFERENCES affiliates ON DELETE CASCADE,
  agreed_on date NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  tax_id text NOT NULL,
  -- Basis points.
  tax_rate integer NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (programme_id, affiliate_id)
);

-- Invoices: numbered without gaps, and never changed.
CREATE TABLE payout_invoices (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  number integer NOT NULL,
  payout integer NOT NULL,
  affiliate_id text NOT NULL,
  day date NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (programme_id, number),
  UNIQUE (programme_id, payout, affiliate_id)
);

CREATE TRIGGER payouts_stay BEFORE UPDATE OF programme_id, number, day, body, digest ON payouts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER payouts_are_kept BEFORE DELETE ON payouts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER payout_items_stay BEFORE UPDATE OF programme_id, number, affiliate_id, amount, withheld, details_id
  ON payout_items FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER payout_items_are_kept BEFORE DELETE ON payout_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER payout_invoices_stay BEFORE UPDATE OR DELETE ON payout_invoices
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
