import { Readable } from 'node:stream'
import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { CSV_MARK, csvLine } from '@gatecount/shared/domain/report/csv'
import { ZipFile } from 'yazl'
import { answerReport, type PlannedReport } from '../reports/report-answers.ts'
import type { ExportFile } from './export-files.ts'
import { PIECE, type PlannedExport } from './plan-export.ts'

type Row = Awaited<ReturnType<typeof answerReport>>['results'][number]

/** All rows of an answer, its remainder last, a piece at a time. */
async function* rowsOf(cells: CellReader, report: PlannedReport): AsyncGenerator<readonly Row[]> {
  let offset = 0
  let total: number
  do {
    const plan = { ...report.plan, offset }
    const { results, meta } = await answerReport(cells, { ...report, plan })
    total = meta.total_rows ?? 0
    offset += PIECE
    yield results
  } while (offset < total)
}

async function* linesOf(
  cells: CellReader,
  { columns, question, report }: ExportFile & { readonly report: PlannedReport },
): AsyncGenerator<string> {
  yield CSV_MARK + csvLine([...columns, ...question.metrics])
  for await (const rows of rowsOf(cells, report)) {
    yield rows.map(({ dimensions, metrics }) => csvLine([...dimensions, ...metrics])).join('')
  }
}

/** A report as a ZIP of CSV files, made while it is sent: each list is asked for when the one before is through. */
export function writeReportZip(cells: CellReader, { files }: PlannedExport, readme: string): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  zip.addBuffer(Buffer.from(readme), 'README.txt')
  for (const file of files) {
    zip.addReadStreamLazy(file.name, { compress: true }, give =>
      give(null, Readable.from(linesOf(cells, file), { objectMode: false })),
    )
  }
  zip.end()
  return out
}
