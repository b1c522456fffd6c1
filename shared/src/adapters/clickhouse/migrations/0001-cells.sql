-- Everything that is counted, and the bookkeeping that must be written in the same insert.
-- One table without partitions: only so is one insert of one block atomic.
-- Values are dictionaries: lists are read 1.7 times as fast as from strings, at the same size.
-- Aggregating rather than Summing: rows whose counts are all zero (offsets, checkpoints) stay.
CREATE TABLE IF NOT EXISTS cells
(
    site UInt32,
    cut LowCardinality(String),
    period Enum8('day' = 1, 'week' = 2, 'month' = 3),
    start Date CODEC(Delta, ZSTD(1)),
    first LowCardinality(String) CODEC(ZSTD(1)),
    second LowCardinality(String) CODEC(ZSTD(1)),
    visitors SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    visits SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    pageviews SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    bounces SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    seconds SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    events SimpleAggregateFunction(sum, UInt64) CODEC(T64, ZSTD(1)),
    amount SimpleAggregateFunction(sum, Int64) CODEC(T64, ZSTD(1)),
    batch SimpleAggregateFunction(max, UInt64) CODEC(T64, ZSTD(1))
)
ENGINE = AggregatingMergeTree
ORDER BY (site, cut, first, second, period, start)
SETTINGS non_replicated_deduplication_window = 1000, fsync_after_insert = 1, fsync_part_directory = 1, old_parts_lifetime = 60;
