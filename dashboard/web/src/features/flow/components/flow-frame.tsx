import { type ReactNode, useId } from 'react'
import { Explain } from '../../../components/ui/explain.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { useNarrow } from '../../../lib/use-narrow.ts'
import type { Together } from '../api/together.ts'
import { useLostFocus } from '../use-lost-focus.ts'

type Shape = 'picture' | 'list'

interface Props {
  readonly title: string
  /** The reader came here from another view of the same page. */
  readonly isMoved: boolean
  /** The way back from a page, and what is unfolded. */
  readonly trail: (shape: Shape) => ReactNode
  readonly state: Together
  readonly isEmpty: boolean
  readonly empty: ReactNode
  readonly children: (shape: Shape) => ReactNode
}

/** A flow as a picture or as a list; which of them is in the address. On a phone the list comes first. */
export function FlowFrame({ title, isMoved, trail, state, isEmpty, empty, children }: Props) {
  const place = usePlace()
  const panel = useId()
  const { heading, onFocus } = useLostFocus<HTMLHeadingElement>(isMoved)
  const usual: Shape = useNarrow() ? 'list' : 'picture'
  const asked = place.params.get('as')
  const shape = asked === 'picture' || asked === 'list' ? asked : usual
  const shapes: readonly Shape[] = usual === 'list' ? ['list', 'picture'] : ['picture', 'list']
  const words = { picture: t('Picture'), list: t('List') }
  return (
    <section className="flow" aria-label={title} onFocus={onFocus}>
      <header className="flow__head">
        <h2 ref={heading} className="flow__title" tabIndex={-1}>
          {title}
        </h2>
        <Tabs
          label={t('How it is shown')}
          tabs={shapes.map(id => ({ id, label: words[id] }))}
          chosen={shape}
          choose={id => goTo(withParams(place, { as: id === usual ? null : id }), 'replace')}
          panel={panel}
        />
      </header>
      <div className="flow__honest explain-within">
        {t(
          'A band is everybody who went from its left end to its right end, whatever they did before or after: nobody is followed over more than one step.',
        )}{' '}
        <Explain about={t('Why is a part not shown?')}>
          {t(
            'A way is shown once ten different visitors of a day took it, a page or a section once five saw it. What fewer did, and the same page opened again, is the hatched part, so that what goes in comes out.',
          )}
        </Explain>
      </div>
      {trail(shape)}
      <div
        id={panel}
        role="tabpanel"
        aria-label={words[shape]}
        className={state.isStale ? `flow__${shape} stale` : `flow__${shape}`}
      >
        {state.error && !state.isKnown ? (
          <ProblemNotice error={state.error} retry={state.retry} />
        ) : !state.isKnown ? (
          <Skeleton className="flow__waiting" />
        ) : isEmpty ? (
          <Notice>{empty}</Notice>
        ) : (
          children(shape)
        )}
      </div>
    </section>
  )
}
