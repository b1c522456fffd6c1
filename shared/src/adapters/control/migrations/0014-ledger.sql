-- Every sale that a shop sent, whatever became of it. An order is a keyed hash; nothing here is about a buyer, and there are
-- days and no times.
CREATE TABLE sales (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  number integer NOT NULL,
  order_digest bytea NOT NULL,
  day date NOT NULL,
  received_on date NOT NULL,
  outcome text NOT NULL,
  affiliate_id text,
  credited_by text CHECK (credited_by IN ('click', 'coupon')),
  code text,
  sub_code text,
  -- Minor units.
  base bigint NOT NULL DEFAULT 0,
  earned bigint NOT NULL DEFAULT 0,
  -- What of it has not been taken back, and what of the base has been refunded.
  standing bigint NOT NULL DEFAULT 0,
  refunded bigint NOT NULL DEFAULT 0,
  worked_out jsonb,
  held_until date,
  state text NOT NULL CHECK (state IN ('none', 'pending', 'approved', 'payable', 'paid', 'reversed', 'rejected')),
  -- False: the shop has not confirmed what a browser told.
  confirmed boolean NOT NULL DEFAULT true,
  PRIMARY KEY (programme_id, number),
  UNIQUE (programme_id, order_digest)
);
CREATE INDEX ON sales (programme_id, affiliate_id, day);
CREATE INDEX ON sales (programme_id, state, day);

-- Refunds; those of a sale that has not come wait for it.
CREATE TABLE refunds (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  refund_digest bytea NOT NULL,
  order_digest bytea NOT NULL,
  day date NOT NULL,
  -- NULL: all that is left of the order.
  amount bigint CHECK (amount >= 0),
  currency text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('refund', 'chargeback')),
  outcome text NOT NULL,
  PRIMARY KEY (programme_id, refund_digest)
);
CREATE INDEX ON refunds (programme_id, order_digest);

-- What was answered to a message, by a keyed hash of its id: a replay is known. Tickets are random, given to the shop when it
-- is told to come back for the answer.
CREATE TABLE intake_messages (
  site_id integer NOT NULL REFERENCES sites ON DELETE CASCADE,
  message_digest bytea NOT NULL,
  received_on date NOT NULL,
  answer jsonb NOT NULL,
  tickets text[] NOT NULL,
  PRIMARY KEY (site_id, message_digest)
);
CREATE INDEX ON intake_messages USING gin (tickets);
CREATE INDEX ON intake_messages (received_on);

-- The ledger: lines that are only added. `body` is the canonical JSON that is hashed, `leaf` its hash in the Merkle tree.
CREATE TABLE ledger_entries (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  sequence integer NOT NULL,
  affiliate_id text NOT NULL,
  of_affiliate integer NOT NULL,
  day date NOT NULL,
  step text NOT NULL,
  sale integer,
  body text NOT NULL,
  leaf bytea NOT NULL,
  PRIMARY KEY (programme_id, sequence),
  UNIQUE (programme_id, affiliate_id, of_affiliate)
);
CREATE INDEX ON ledger_entries (programme_id, sale);

CREATE TABLE ledger_postings (
  programme_id integer NOT NULL,
  sequence integer NOT NULL,
  side smallint NOT NULL,
  account text NOT NULL,
  affiliate_id text,
  amount bigint NOT NULL,
  PRIMARY KEY (programme_id, sequence, side),
  FOREIGN KEY (programme_id, sequence) REFERENCES ledger_entries ON DELETE CASCADE
);
CREATE INDEX ON ledger_postings (programme_id, affiliate_id, account);

-- The root of each day's tree, signed. `body` is the canonical JSON that was signed.
CREATE TABLE ledger_checkpoints (
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  size integer NOT NULL,
  day date NOT NULL,
  body text NOT NULL,
  signature text NOT NULL,
  public_key text NOT NULL,
  PRIMARY KEY (programme_id, day)
);

-- Only with the site it belongs to does a ledger go; its programme may be gone before it.
CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE erased text := current_setting('gatecount.erased_site', true); BEGIN
  IF TG_OP = 'DELETE' AND erased <> '' THEN IF erased = coalesce(
      (SELECT site_id::text FROM programmes WHERE id = OLD.programme_id), erased)
    THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION 'the ledger is only added to'; END $$;
CREATE TRIGGER entries_only_grow BEFORE UPDATE OR DELETE ON ledger_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER entries_are_not_emptied BEFORE TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER postings_only_grow BEFORE UPDATE OR DELETE ON ledger_postings
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER postings_are_not_emptied BEFORE TRUNCATE ON ledger_postings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER checkpoints_only_grow BEFORE UPDATE OR DELETE ON ledger_checkpoints
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER checkpoints_are_not_emptied BEFORE TRUNCATE ON ledger_checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
CREATE TRIGGER rules_are_not_changed BEFORE UPDATE ON programme_rules
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();

-- Sums to zero, whoever wrote it.
CREATE FUNCTION refuse_unbalanced_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM new_postings GROUP BY programme_id, sequence HAVING sum(amount) <> 0)
    THEN RAISE EXCEPTION 'the postings of an entry sum to zero'; END IF; RETURN NULL; END $$;
CREATE TRIGGER entries_balance AFTER INSERT ON ledger_postings
  REFERENCING NEW TABLE AS new_postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_entry();
