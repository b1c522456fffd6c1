-- Sums by month beside the rows of each part, made from them in the same insert, so that a question of a year reads a
-- thirtieth. A query finds them when it names months by toStartOfMonth(start) and asks for sums alone.
-- A merge merges them on their own ("ignore"): it adds rows up, which changes no sum. Making them anew costs a merge
-- at least twice the time. Deleting rows makes them anew.
-- Columns of sums have no codec of their own; LZ4, the default, takes twice the space.
ALTER TABLE cells MODIFY SETTING deduplicate_merge_projection_mode = 'ignore', lightweight_mutation_projection_mode = 'rebuild', default_compression_codec = 'ZSTD(1)';
ALTER TABLE cells ADD PROJECTION IF NOT EXISTS months
(
    SELECT site, cut, toStartOfMonth(start), first, second,
        sum(visitors), sum(visits), sum(pageviews), sum(bounces), sum(seconds), sum(events), sum(amount)
    GROUP BY site, cut, toStartOfMonth(start), first, second
);
-- Parts that are there already get theirs in the background; until then their rows are read.
ALTER TABLE cells MATERIALIZE PROJECTION months;
