import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import type { Exported, ExportFile } from './export-files.ts'
import type { PlannedExport } from './plan-export.ts'

const COLUMNS = `  visitors         different visitors of each day, added up; nobody is recognised on another day
  visits           they end after 30 minutes without a page view
  pageviews        pages that were opened
  views_per_visit  page views divided by visits
  bounce_rate      percent of visits that saw one page and did nothing else
  visit_duration   seconds, the mean of a visit
  time_on_page     seconds of attention that a visit gave the page
  events           how often it happened`

const listed = (files: readonly ExportFile[]): string =>
  files.map(({ name, words }) => `  ${name.padEnd(30)} ${words}`).join('\n')

const gateOf = (site: ControlledSite): string =>
  crowdOfSite(site) === 'hits'
    ? `A value is listed once it was hit ${HITS_GATE} times in a day; nobody is told apart on this site, so no visitors are counted.`
    : `k: a value is listed once ${GATE[1]} different visitors share it in a day, ${GATE[2]} where two things are combined.`

const leftOut = (left: readonly ExportFile[]): string =>
  left.length === 0
    ? ''
    : `
Not in here, as it is not counted together with the filter: at most two attributes are combined, and which two is a fixed catalogue.
${listed(left)}
`

/** What is in an export of a report, and how to read it. */
export const exportReadme = (
  site: ControlledSite,
  { from, to, filter }: Exported,
  { files, left }: PlannedExport,
): string => `The report of ${site.domain}, ${from} to ${to}

Days are local days of the site, in the time zone ${site.timeZone}.
${filter === null ? 'Nothing is filtered.' : `Only ${filter.dimension} is ${filter.value}.`}
${gateOf(site)}
What fewer share is added up in the last line of a list, "${TOO_FEW}", so that each list adds up to its whole.
Figures are exact integers of crowds; nothing about one person is in here, and nothing could be: it is not kept.

Files (CSV in UTF-8, RFC 4180; a value that a spreadsheet would take for a formula has an apostrophe in front)
${listed(files)}
${leftOut(left)}
Columns
${COLUMNS}
A figure that does not exist is empty.
`
