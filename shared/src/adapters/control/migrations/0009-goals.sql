-- What the owner declared to be a goal, and the ways through the site; and the day that weeks begin on in charts.
ALTER TABLE sites
  ADD COLUMN goals jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN funnels jsonb NOT NULL DEFAULT '[]',
  -- The highest number that a funnel of the site ever had: counts outlive a funnel, so its number is not used again.
  ADD COLUMN last_funnel integer NOT NULL DEFAULT 0,
  ADD COLUMN week_start smallint NOT NULL DEFAULT 1 CHECK (week_start BETWEEN 1 AND 7);
