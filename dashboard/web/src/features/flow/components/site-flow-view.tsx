import { FlowPicture } from '../../../components/charts/flow-picture.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Scope } from '../../report/scope.ts'
import { useSiteFlow } from '../api/use-site-flow.ts'
import { drawFlow } from '../draw-flow.ts'
import { centredOn, type FlowView, flowParams, turnSection } from '../flow-address.ts'
import { siteRows } from '../flow-rows.ts'
import { sectionLabel } from '../flow-words.ts'
import type { FlowNode } from '../picture.ts'
import { sectionTints } from '../section-tints.ts'
import { AllWaysButton } from './all-ways-button.tsx'
import { FlowFrame } from './flow-frame.tsx'
import { FlowList } from './flow-list.tsx'

interface Props {
  readonly scope: Scope
  readonly view: FlowView
  /** The reader came here from another view of the same page. */
  readonly isMoved: boolean
}

const NOTHING = { nodes: [], bands: [] }

/** How people move between the sections of a site, of which any can be unfolded to its pages. */
export function SiteFlowView({ scope, view, isMoved }: Props) {
  const place = usePlace()
  const { known, ...state } = useSiteFlow(scope, view.open)
  const picture = known?.picture ?? NOTHING
  const pageHref = (page: string): string => withParams(place, flowParams(centredOn(view, page)))
  const sectionHref = (section: string): string =>
    withParams(place, flowParams({ ...view, open: turnSection(view.open, section) }))
  const hrefOf = ({ kind, value }: Pick<FlowNode, 'kind' | 'value'>): string | null => {
    if (kind === 'page') return pageHref(value)
    return kind === 'section' ? sectionHref(value) : null
  }
  const tints = sectionTints(known?.sections ?? [])
  const drawn = drawFlow(picture, {
    tints,
    others: 'Other sections',
    hrefOf,
  })
  const title = t('How people move around {site}', { site: scope.site })
  return (
    <FlowFrame
      title={title}
      isMoved={isMoved}
      state={{ ...state, isKnown: known !== null }}
      isEmpty={picture.bands.length === 0}
      empty={
        <>
          <p>{t('Nobody went from one page to another in these days.')}</p>
          <Link className="button" href={withParams(place, { period: 'all', from: null, to: null })}>
            {t('Show all time')}
          </Link>
        </>
      }
      trail={() => (
        <div className="flow__trail">
          {view.open.map(section => (
            <Link key={section} className="flow__chip" href={sectionHref(section)}>
              {t('Fold {section}', { section: sectionLabel(section) })}
            </Link>
          ))}
          <AllWaysButton
            scope={scope}
            cut={{ dimension: 'page' }}
            label={t('Choose a page')}
            choose={row => goTo(pageHref(row.value))}
          />
        </div>
      )}
    >
      {shape =>
        shape === 'list' ? (
          <FlowList
            scope={scope}
            rows={siteRows(picture)}
            tints={tints}
            hrefOf={hrefOf}
            pageHref={pageHref}
          />
        ) : (
          <FlowPicture
            label={title}
            headings={[t('Where people were'), t('Where they went next')]}
            {...drawn}
            hint={t('Choose a section to see its pages, and a page to see what came before and after it.')}
          />
        )
      }
    </FlowFrame>
  )
}
