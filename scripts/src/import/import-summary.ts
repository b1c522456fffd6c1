import type { SiteOfImport } from './import-site.ts'
import { noOutcomes, type ReadLines, type TimeSpan, UNREADABLE_SHOWN } from './read-lines.ts'

interface UnreadableInFile {
  readonly file: string
  readonly line: number
  readonly expected: string
}

/** What came of an import; `--json` prints it as it is. The kinds of lines add up to `lines`. */
export interface ImportSummary {
  readonly site: string
  readonly timeZone: string
  readonly siteAdded: boolean
  readonly files: number
  readonly lines: number
  readonly pageViews: number
  readonly missingPages: number
  readonly notPageViews: number
  readonly failedRequests: number
  readonly otherHosts: number
  readonly unreadable: number
  /** Lines that an earlier import has counted. */
  readonly alreadyImported: number
  /** Local days of the site, YYYY-MM-DD, of the lines that were new; null when none was. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly seconds: number
  readonly linesPerSecond: number
  readonly firstUnreadable: readonly UnreadableInFile[]
}

/** Servers turn to a new file while they still answer requests that go into the old one. */
const TOLERATED_OVERLAP_MS = 1_800_000

/** Adds up chunks as they are sent. */
export class ImportTally {
  lines = 0
  alreadyImported = 0
  readonly #counts = noOutcomes()
  readonly #unreadable: UnreadableInFile[] = []
  #span: TimeSpan | null = null

  addKnown(size: number): void {
    this.lines += size
    this.alreadyImported += size
  }

  addNew(file: string, size: number, { counts, unreadable, span }: ReadLines): void {
    this.lines += size
    for (const kind of Object.keys(counts) as (keyof typeof counts)[]) this.#counts[kind] += counts[kind]
    for (const one of unreadable) {
      if (this.#unreadable.length < UNREADABLE_SHOWN) this.#unreadable.push({ file, ...one })
    }
    if (span === null) return
    const [first, last] = this.#span ?? span
    this.#span = [Math.min(first, span[0]), Math.max(last, span[1])]
  }

  /** True when a file that begins at `at` goes back further than visits reach: days before may be closed by then. */
  isOverlappedBy(at: number): boolean {
    return this.#span !== null && at < this.#span[1] - TOLERATED_OVERLAP_MS
  }

  summary(site: SiteOfImport, files: number, seconds: number): ImportSummary {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: site.timeZone })
    const counts = this.#counts
    return {
      site: site.domain,
      timeZone: site.timeZone,
      siteAdded: site.added,
      files,
      lines: this.lines,
      pageViews: counts.page_view,
      missingPages: counts.missing_page,
      notPageViews: counts.not_a_page_view,
      failedRequests: counts.failed_request,
      otherHosts: counts.foreign_host,
      unreadable: counts.unreadable,
      alreadyImported: this.alreadyImported,
      firstDay: this.#span && day.format(this.#span[0]),
      lastDay: this.#span && day.format(this.#span[1]),
      seconds: Math.round(seconds * 100) / 100,
      linesPerSecond: Math.round(this.lines / Math.max(seconds, 0.001)),
      firstUnreadable: this.#unreadable,
    }
  }
}

const number = new Intl.NumberFormat('en-US')

/** The summary as people read it; rows that are zero are left out, but for lines and page views. */
export function describeSummary(summary: ImportSummary): string {
  const rows: readonly (readonly [label: string, count: number])[] = [
    ['missing pages (404)', summary.missingPages],
    ['not page views', summary.notPageViews],
    ['pages not answered', summary.failedRequests],
    ['for other hosts', summary.otherHosts],
    ['unreadable', summary.unreadable],
    ['already imported', summary.alreadyImported],
  ]
  const row = (label: string, count: number) => `  ${label.padEnd(20)}${number.format(count).padStart(14)}`
  const days =
    summary.firstDay === null
      ? 'no new days'
      : summary.firstDay === summary.lastDay
        ? summary.firstDay
        : `${summary.firstDay} to ${summary.lastDay}`
  return [
    `${summary.site}: ${days} (${summary.timeZone})`,
    row('lines', summary.lines),
    row('page views', summary.pageViews),
    ...rows.filter(([, count]) => count > 0).map(([label, count]) => row(label, count)),
    ...summary.firstUnreadable.map(
      ({ file, line, expected }) => `  ${file}, line ${line}: expected ${expected}`,
    ),
    `  ${summary.seconds} s, ${number.format(summary.linesPerSecond)} lines a second`,
  ].join('\n')
}
