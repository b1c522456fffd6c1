import type { Settings } from './session.ts'

export const ROWS_MAX = 10_000_000

/** Whatever could split an insert is switched off: one insert is one block, and one block is one part or none. */
export const ONE_BLOCK: Settings = {
  async_insert: 0,
  insert_deduplicate: 1,
  input_format_parallel_parsing: 0,
  max_insert_threads: 1,
  max_insert_block_size: ROWS_MAX,
  min_insert_block_size_rows: ROWS_MAX,
  min_insert_block_size_bytes: 0,
}
