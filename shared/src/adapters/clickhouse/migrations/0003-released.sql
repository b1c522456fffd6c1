-- What was released with noise: drawn once for a period of a site, and never changed. A release is one insert of one
-- block: its counts, and two rows that carry its receipt (`first`: canonical text, `second`: signature) and the public
-- key it was signed with.
CREATE TABLE IF NOT EXISTS released
(
    site UInt32,
    period Enum8('week' = 2, 'month' = 3),
    start Date CODEC(Delta, ZSTD(1)),
    family LowCardinality(String),
    first String CODEC(ZSTD(1)),
    second String CODEC(ZSTD(1)),
    count Int64 CODEC(T64, ZSTD(1))
)
ENGINE = MergeTree
ORDER BY (site, period, start, family, first, second)
SETTINGS non_replicated_deduplication_window = 1000, fsync_after_insert = 1, fsync_part_directory = 1, old_parts_lifetime = 60;
