import { Panel } from '../../../components/layout/panel.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import './export-panel.css'

const FORMATS = [
  { format: 'csv', label: 'Download as CSV', words: 'Opens in any spreadsheet.' },
  { format: 'parquet', label: 'Download as Parquet', words: 'Smaller; for DuckDB, pandas and the like.' },
] as const satisfies readonly { readonly format: string; readonly label: Message; readonly words: Message }[]

/** Address that answers with everything of a site. */
export const exportAddress = (domain: string, format: (typeof FORMATS)[number]['format']): string =>
  `/api/v1/sites/${encodeURIComponent(domain)}/export?format=${format}`

/** Everything of a site as one file, to keep or to bring into another installation. */
export function ExportPanel({ site }: { readonly site: ListedSite }) {
  return (
    <Panel
      title={t('Take the data away')}
      words={t(
        'All figures, releases and settings as one zip file. Another Gatecount can bring it in again, with every figure equal.',
      )}
    >
      <ul className="exports">
        {FORMATS.map(({ format, label, words }) => (
          <li key={format} className="exports__format">
            <a className="button" href={exportAddress(site.domain, format)} download>
              {t(label)}
            </a>
            <span>{t(words)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
