import { Suspense, useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import type { Filter } from '../../filter/filter.ts'
import type { ListCut } from '../cards.ts'
import { cutWords, DIMENSION_WORDS } from '../value-label.ts'
import { LazyWhyTwoDialog } from './lazy-dialogs.tsx'

const spoken = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** In the place of a list that has no pair with the filter. */
export function NotTogether({ cut, filter }: { readonly cut: ListCut; readonly filter: Filter }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Notice>
        <p>
          {cutWords(cut)} and {spoken(DIMENSION_WORDS[filter.dimension])} are not counted together.{' '}
          <button type="button" className="link-button" onClick={() => setAsks(true)}>
            Why?
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
