/** Prints rows in columns; the first column is text, the others are figures and stand to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
  console.log(`\n${title}\n${line(head)}\n${widths.map(width => '-'.repeat(width)).join('  ')}`)
  for (const row of rows) console.log(line(row))
}

/** Says how a figure stands to its target, and lets the benchmark end with code 1 when it misses. */
export function judge(what: string, figure: number, bound: 'at least' | 'at most', target: number): void {
  const good = bound === 'at least' ? figure >= target : figure <= target
  const rounded = Math.round(figure * 100) / 100
  console.log(`${good ? 'reached' : 'MISSED '}  ${what}: ${rounded}, ${bound} ${target}`)
  if (!good) process.exitCode = 1
}
