/** What an import tells of itself while it runs. */
export interface ImportProgress {
  siteAdded(domain: string, timeZone: string): void
  /** The file begins before the one read before it has ended. */
  overlap(file: string): void
  /** `share` of the bytes on disk, 0 to 1; null when the input's length is unknown. */
  read(lines: number, share: number | null): void
  waiting(batches: number): void
  done(): void
}

const WIDTH = 28
const REDRAW_MS = 100
const number = new Intl.NumberFormat('en-US')

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

/** A bar on a terminal; without one, only what is worth a line in a log. Standard output stays free for the summary. */
export function showProgress(terminal: Terminal, now: () => number): ImportProgress {
  const began = now()
  let drawn = Number.NEGATIVE_INFINITY
  const draw = (text: string, urgent = false) => {
    if (!terminal.isTTY || (!urgent && now() - drawn < REDRAW_MS)) return
    drawn = now()
    terminal.write(`\r\u001b[K${text}`)
  }
  return {
    siteAdded(domain, timeZone) {
      terminal.write(`Added the site ${domain} with days in ${timeZone} (choose another with --time-zone)\n`)
    },
    overlap(file) {
      draw('', true)
      terminal.write(
        `${file} overlaps in time with a file before it: days that have been closed take no more lines. Merge such logs by time first.\n`,
      )
    },
    read(lines, share) {
      const rate = Math.round(lines / Math.max((now() - began) / 1000, 0.001))
      const filled = Math.round((share ?? 0) * WIDTH)
      const bar =
        share === null
          ? ''
          : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %  `
      draw(`${bar}${number.format(lines)} lines, ${number.format(rate)} a second`)
    },
    waiting(batches) {
      draw(`Waiting for the worker: ${number.format(batches)} batches to count`, true)
    },
    done() {
      draw('', true)
    },
  }
}
