import { Menu } from '../../../components/ui/menu.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { fileName, saveFile } from '../../../lib/save-file.ts'
import { asRange } from '../../../lib/wording.ts'
import type { Period } from '../../period/period.ts'
import type { Scope } from '../../report/scope.ts'
import { reportZip } from '../report-zip.ts'

interface Props {
  readonly scope: Scope
  readonly period: Period
  /** What the chart draws, in words. */
  readonly figure: string
}

const findChart = (): SVGSVGElement | null =>
  document.querySelector<SVGSVGElement>('.time-chart .recharts-surface')

async function saveChart({ scope: { site, range }, figure }: Props): Promise<void> {
  const chart = findChart()
  if (chart === null) return
  try {
    const { chartPicture } = await import('../chart-picture.ts')
    const picture = await chartPicture({ chart, title: figure, words: `${site} · ${asRange(range)}` })
    saveFile(fileName([site, figure, range.from, range.to], 'png'), picture, 'image/png')
  } catch {
    announce(t('The picture could not be made. Try another browser, or print the page.'))
  }
}

/** Takes the report away: all its lists, its chart, or all of it on paper. */
export function ExportMenu(props: Props) {
  const { scope, period } = props
  return (
    <Menu label={t('Export')} name={t('Export this report')}>
      {close => (
        <ul>
          <li>
            <a className="menu__item" href={reportZip(scope, period)} download onClick={close}>
              {t('All lists as CSV (ZIP)')}
            </a>
          </li>
          <li>
            <button
              type="button"
              className="menu__item"
              disabled={findChart() === null}
              onClick={() => {
                close()
                void saveChart(props)
              }}
            >
              {t('The chart as a picture (PNG)')}
            </button>
          </li>
          <li>
            <button
              type="button"
              className="menu__item"
              onClick={() => {
                close()
                // Once the menu is gone, which would be printed too.
                setTimeout(() => window.print())
              }}
            >
              {t('Print')}
            </button>
          </li>
        </ul>
      )}
    </Menu>
  )
}
