import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { Suspense, useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { t, withinSentence } from '../../../lib/language.ts'
import type { Filter } from '../../filter/filter.ts'
import { cutWords, DIMENSION_WORDS } from '../value-label.ts'
import { LazyWhyTwoDialog } from './lazy-dialogs.tsx'

/** In the place of a list that has no pair with the filter. */
export function NotTogether({ cut, filter }: { readonly cut: ListCut; readonly filter: Filter }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Notice>
        <p>
          {t('{list} and {filter} are not counted together.', {
            list: cutWords(cut),
            filter: withinSentence(t(DIMENSION_WORDS[filter.dimension])),
          })}{' '}
          <button type="button" className="link-button" onClick={() => setAsks(true)}>
            {t('Why?')}
          </button>
        </p>
      </Notice>
      {asks && (
        <Suspense>
          <LazyWhyTwoDialog filter={filter} close={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  )
}
