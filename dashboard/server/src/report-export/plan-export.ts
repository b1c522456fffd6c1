import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { Problem } from '../http/problem.ts'
import type { AskedQuery } from '../reports/query-schema.ts'
import { type PlannedReport, planReport, type ReportDeps } from '../reports/report-answers.ts'
import { type Exported, type ExportFile, exportFiles } from './export-files.ts'

/** As many rows as one answer has; a longer list is asked for piece by piece. */
export const PIECE = 10_000

interface PlannedFile extends ExportFile {
  readonly report: PlannedReport
}

export interface PlannedExport {
  readonly files: readonly PlannedFile[]
  /** Lists that are not counted together with the filter. */
  readonly left: readonly ExportFile[]
}

/** Plans every file before the first is asked for, so that the readme, which comes first, says what is in the others. */
export async function planExport(
  deps: ReportDeps,
  site: ControlledSite,
  asked: Exported,
): Promise<PlannedExport> {
  const files: PlannedFile[] = []
  const left: ExportFile[] = []
  const { filter } = asked
  const filters = filter === null ? [] : [['is', DIMENSIONS[filter.dimension].api, [filter.value]]]
  for (const file of exportFiles(asked, crowdOfSite(site))) {
    const query: AskedQuery = {
      ...file.question,
      site_id: site.domain,
      date_range: [asked.from, asked.to],
      filters,
      include: { total_rows: true },
      pagination: { limit: PIECE, offset: 0 },
    }
    try {
      files.push({ ...file, report: await planReport(deps, site, query) })
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 400) throw error
      left.push(file)
    }
  }
  return { files, left }
}
