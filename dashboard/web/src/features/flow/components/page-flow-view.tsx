import { FlowPicture } from '../../../components/charts/flow-picture.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { usePlace, withParams } from '../../../lib/place.ts'
import type { Scope } from '../../report/scope.ts'
import { usePageCounts, usePageFlow } from '../api/use-page-flow.ts'
import { useSectionTints } from '../api/use-section-tints.ts'
import { drawFlow } from '../draw-flow.ts'
import { centredOn, type FlowView, flowParams, MOST_STEPS } from '../flow-address.ts'
import { nodeId } from '../picture.ts'
import { BesideLists } from './beside-lists.tsx'
import { FlowFrame } from './flow-frame.tsx'
import { PagePanel } from './page-panel.tsx'

interface Props {
  readonly scope: Scope
  readonly view: FlowView
  /** The reader came here from another view of the same page. */
  readonly isMoved: boolean
  readonly page: string
}

function headingOf(column: number): string {
  if (column < -1) return t('Before that')
  if (column > 1) return t('After that')
  return column === 0 ? t('This page') : column < 0 ? t('Came from') : t('Went on to')
}

/** One page: what came before it, what came after, as many steps as are asked for, and what else is counted of it. */
export function PageFlowView({ scope, view, page, isMoved }: Props) {
  const place = usePlace()
  const { counts, figures, ...state } = usePageCounts(scope, page)
  const { picture, isStale } = usePageFlow(scope, counts, view)
  const tints = useSectionTints(scope)
  const addressOf = (change: FlowView): string => withParams(place, flowParams(change))
  const pageHref = (other: string): string => addressOf(centredOn(view, other))
  const drawn = drawFlow(picture, {
    tints,
    others: 'Other pages',
    hrefOf: ({ kind, value }) => (kind === 'page' && value !== page ? pageHref(value) : null),
  })
  const columns = [...new Set(picture.nodes.map(({ column }) => column))]
  const title = t('How people move around {page}', { page })
  const step = (side: 'back' | 'ahead', by: 1 | -1, words: string) => {
    const steps = view[side] + by
    if (steps < 1 || steps > MOST_STEPS) return null
    return (
      <Link className="flow__chip" href={addressOf({ ...view, [side]: steps })}>
        {words}
      </Link>
    )
  }
  return (
    <>
      <FlowFrame
        title={title}
        isMoved={isMoved}
        state={{ ...state, isStale: state.isStale || isStale }}
        isEmpty={counts.views === 0}
        empty={
          <p>
            {t('Too few visitors opened this page in these days to say anything of it. Choose more days.')}
          </p>
        }
        trail={shape => (
          <nav className="flow__trail" aria-label={t('Steps of the picture')}>
            <Link className="flow__chip" href={addressOf(centredOn(view, null))}>
              <span aria-hidden="true">←</span> {t('All sections')}
            </Link>
            {shape === 'picture' && (
              <>
                {step('back', 1, t('One more step before'))}
                {step('back', -1, t('One step less before'))}
                {step('ahead', 1, t('One more step after'))}
                {step('ahead', -1, t('One step less after'))}
              </>
            )}
          </nav>
        )}
      >
        {shape =>
          shape === 'list' ? (
            <BesideLists scope={scope} counts={counts} tints={tints} pageHref={pageHref} />
          ) : (
            <FlowPicture
              label={title}
              headings={columns.map(headingOf)}
              {...drawn}
              centre={nodeId(0, 'page', page)}
              hint={
                view.back + view.ahead > 2
                  ? t(
                      'The further columns hold all page views of their pages, also of people who were never on the page in the middle.',
                    )
                  : t('Choose a page to see what came before and after it.')
              }
            />
          )
        }
      </FlowFrame>
      {!(state.isKnown && counts.views === 0) && (
        <PagePanel scope={scope} counts={counts} figures={figures} isKnown={state.isKnown} />
      )}
    </>
  )
}
