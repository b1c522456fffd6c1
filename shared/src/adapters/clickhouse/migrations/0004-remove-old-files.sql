-- What a merge or a deletion has replaced is kept for a minute (old_parts_lifetime), in case the machine loses power. That
-- it goes soon afterwards is what makes a deletion real; without this ClickHouse looks every five minutes when little happens.
ALTER TABLE cells MODIFY SETTING cleanup_delay_period = 10, max_cleanup_delay_period = 15, cleanup_delay_period_random_add = 0;
ALTER TABLE released MODIFY SETTING cleanup_delay_period = 10, max_cleanup_delay_period = 15, cleanup_delay_period_random_add = 0;
