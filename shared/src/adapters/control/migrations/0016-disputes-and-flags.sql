-- Days from the click to the sale, of sales that a click was credited with; neither day by itself, and no time.
CREATE TABLE sale_gaps (
  programme_id integer NOT NULL,
  number integer NOT NULL,
  days smallint NOT NULL CHECK (days >= 0),
  PRIMARY KEY (programme_id, number),
  FOREIGN KEY (programme_id, number) REFERENCES sales ON DELETE CASCADE
);

-- Signs of fraud that were seen, with all figures that led to them. A person decides.
CREATE TABLE fraud_flags (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  affiliate_id text NOT NULL,
  sign text NOT NULL,
  seen_on date NOT NULL,
  -- First and last day that were looked at. Another look at the same affiliate for the same sign begins after the last one.
  first_day date NOT NULL,
  last_day date NOT NULL,
  figures jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'dismissed', 'warned', 'held', 'suspended')),
  -- What the merchant said: the affiliate reads it, unless the flag was dismissed.
  words text NOT NULL DEFAULT '',
  decided_on date
);
CREATE INDEX ON fraud_flags (programme_id, affiliate_id, sign);
CREATE UNIQUE INDEX ON fraud_flags (programme_id, affiliate_id, sign) WHERE state = 'open';

-- The day up to which the affiliates of a programme were looked at.
CREATE TABLE fraud_looks (
  programme_id integer PRIMARY KEY REFERENCES programmes ON DELETE CASCADE,
  day date NOT NULL
);

-- Objections of affiliates. Nothing of a buyer: an order is a keyed hash.
CREATE TABLE disputes (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  affiliate_id text NOT NULL,
  reason text NOT NULL,
  sale integer,
  flag_id integer REFERENCES fraud_flags ON DELETE CASCADE,
  -- Keyed hash of the order, of a sale that is missing.
  order_digest bytea,
  sale_day date,
  code text,
  state text NOT NULL,
  -- Last day on which whoever is asked can answer; null when nobody is.
  answer_by date,
  opened_on date NOT NULL
);
CREATE INDEX ON disputes (programme_id, affiliate_id);
CREATE INDEX ON disputes (programme_id, state, answer_by);
CREATE UNIQUE INDEX ON disputes (programme_id, sale, reason) WHERE state <> 'withdrawn';
CREATE UNIQUE INDEX ON disputes (flag_id) WHERE state <> 'withdrawn';

-- Numbers of orders as affiliates typed them, sealed to the worker for the second or two until it has put their hash in place.
CREATE TABLE disputed_orders (
  dispute_id integer PRIMARY KEY REFERENCES disputes ON DELETE CASCADE,
  sealed bytea NOT NULL
);

-- Everything that happened to flags and disputes, in one numbered line: their history, and what others follow.
CREATE TABLE trust_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  programme_id integer NOT NULL REFERENCES programmes ON DELETE CASCADE,
  affiliate_id text NOT NULL,
  flag_id integer,
  dispute_id integer,
  day date NOT NULL,
  side text NOT NULL CHECK (side IN ('affiliate', 'merchant', 'programme')),
  act text NOT NULL,
  words text NOT NULL DEFAULT '',
  -- What was credited by it, minor units.
  amount bigint,
  CHECK ((flag_id IS NULL) <> (dispute_id IS NULL))
);
CREATE INDEX ON trust_events (dispute_id, id);
CREATE INDEX ON trust_events (flag_id, id);
CREATE INDEX ON trust_events (programme_id, id);

-- It goes with its programme and not before.
CREATE FUNCTION refuse_change_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN IF NOT EXISTS (SELECT 1 FROM programmes WHERE id = OLD.programme_id)
    THEN RETURN OLD; END IF; END IF; RAISE EXCEPTION 'the history of flags and disputes is only added to'; END $$;
CREATE TRIGGER events_only_grow BEFORE UPDATE OR DELETE ON trust_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_events();
CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON trust_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();
