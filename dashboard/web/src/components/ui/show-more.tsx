import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { t } from '../../lib/language.ts'
import { Button } from './button.tsx'

interface Props {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
}

/** Asks for the next page of a list, as long as there is one. */
export function ShowMore({ of }: Props) {
  if (!of.hasNextPage) return null
  return (
    <p>
      <Button busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('Show more')}
      </Button>
    </p>
  )
}
