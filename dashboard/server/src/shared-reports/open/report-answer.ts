import { Readable } from 'node:stream'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import type { Language } from '@gatecount/shared/language/languages'
import type { Answer } from '../../http/route.ts'
import { reportCsv } from '../drawing/report-csv.ts'
import { type DrawnReport, reportPage } from '../drawing/report-page.ts'
import { reportPdf } from '../drawing/report-pdf.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { readDocument } from './read-document.ts'

export type ReportFile = 'pdf' | 'csv' | 'json'
export const REPORT_FILES: readonly ReportFile[] = ['json', 'csv', 'pdf']

const USUAL_COLOUR = '#0b6157'

/** `shop-example-2026-06-07`: what somebody looks for later. */
export const reportFileName = ({ document }: SignedShared): string =>
  [document.sites[0]?.domain ?? 'report', document.to]
    .filter(part => part !== '')
    .join('-')
    .replaceAll(/[^\w.-]+/g, '-')

export async function pdfOf(
  { control }: Pick<SharingDeps, 'control'>,
  report: StoredReport,
  { signed, language }: { readonly signed: SignedShared; readonly language: Language },
): Promise<ReturnType<typeof reportPdf>> {
  const logo = report.hasLogo ? await control.sharedReports.logoOf(report.id) : undefined
  return reportPdf({ signed, language, logo, colour: report.form.colour ?? USUAL_COLOUR })
}

/** The answer to whoever may have the report, in the form they ask for. */
export async function fileAnswer(
  deps: SharingDeps,
  report: StoredReport,
  { file, language }: { readonly file: ReportFile; readonly language: Language },
): Promise<Answer> {
  const signed = await readDocument(deps, report)
  if (file === 'json') return { body: signed }
  const name = `${reportFileName(signed)}.${file}`
  return file === 'csv'
    ? { file: { type: 'text/csv; charset=utf-8', name, bytes: Readable.from([reportCsv(signed.document)]) } }
    : { file: { type: 'application/pdf', name, bytes: await pdfOf(deps, report, { signed, language }) } }
}

/** A picture as it stands in a page; it is small. */
export async function logoAddress(
  { control }: Pick<SharingDeps, 'control'>,
  id: number,
): Promise<string | undefined> {
  const logo = await control.sharedReports.logoOf(id)
  return logo && `data:${logo.type};base64,${logo.bytes.toString('base64')}`
}

export async function pageAnswer(
  deps: SharingDeps,
  report: StoredReport,
  around: Pick<DrawnReport, 'language' | 'file' | 'framedBy'>,
): Promise<Answer> {
  const [signed, logo] = await Promise.all([
    readDocument(deps, report),
    report.hasLogo ? logoAddress(deps, report.id) : undefined,
  ])
  return reportPage({ signed, colour: report.form.colour, logo, ...around })
}
