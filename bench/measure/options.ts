/** `--quick`: small amounts that show in seconds that a benchmark works; its figures mean little. */
const isQuick = process.argv.includes('--quick') || process.env['BENCH_QUICK'] === '1'

export const sized = <T>(full: T, quick: T): T => (isQuick ? quick : full)
