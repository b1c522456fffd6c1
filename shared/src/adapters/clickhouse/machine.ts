import { availableParallelism, totalmem } from 'node:os'

const MB = 1024 * 1024

/** How much of a machine ClickHouse may use. Bytes, threads and seconds. */
export interface Machine {
  readonly serverMemory: number
  readonly queryMemory: number
  readonly spillAfter: number
  readonly markCache: number
  readonly threads: number
  readonly querySeconds: number
  readonly queryRows: number
}

export const SMALL_MACHINE: Machine = {
  serverMemory: 1024 * MB,
  queryMemory: 384 * MB,
  spillAfter: 128 * MB,
  markCache: 32 * MB,
  threads: 2,
  querySeconds: 10,
  queryRows: 200_000_000,
}

export const LARGE_MACHINE: Machine = {
  serverMemory: 8192 * MB,
  queryMemory: 2048 * MB,
  spillAfter: 1024 * MB,
  markCache: 512 * MB,
  threads: 8,
  querySeconds: 20,
  queryRows: 2_000_000_000,
}

/** Small below 16 GB of memory. More threads than cores would only have more to merge. */
export function machineFor(memory: number = totalmem(), cores: number = availableParallelism()): Machine {
  const machine = memory < 16 * 1024 * MB ? SMALL_MACHINE : LARGE_MACHINE
  return { ...machine, threads: Math.min(machine.threads, cores) }
}

/** Limits of one query, for whoever reads and writes. */
const shared = (machine: Machine) => ({
  max_threads: machine.threads,
  max_memory_usage: machine.queryMemory,
  max_bytes_before_external_group_by: machine.spillAfter,
  max_bytes_before_external_sort: machine.spillAfter,
  output_format_json_quote_64bit_integers: 0,
  /** Query logs would be a second place at rest (law 3). */
  log_queries: 0,
})

export const writerSettings = (machine: Machine) => shared(machine)

/** `readonly = 1` also forbids the functions that reach files and the network; it is set last, for nothing can be set after it. */
export const readerSettings = (machine: Machine) => ({
  ...shared(machine),
  max_execution_time: machine.querySeconds,
  timeout_overflow_mode: 'throw',
  max_rows_to_read: machine.queryRows,
  max_result_rows: 1_000_000,
  readonly: 1,
})

/** A file of all rows of a site: slowly, on one thread, however long it takes. Column types as every reader of Parquet knows them. */
export const fileSettings = (machine: Machine) => ({
  ...shared(machine),
  max_threads: 1,
  output_format_parquet_string_as_string: 1,
  output_format_parquet_row_group_size: 100_000,
})

/** An audit reads every row of every table: slowly, on one thread, and without the limits of a report. */
export const auditorSettings = (machine: Machine) => ({ ...shared(machine), max_threads: 1, readonly: 1 })
