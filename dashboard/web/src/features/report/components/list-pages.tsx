import { t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'

interface Props {
  readonly rows: number
  readonly perPage: number
  readonly page: number
  readonly turnTo: (page: number) => void
}

/** Which rows of a list are on show, and the way to the others. */
export function ListPages({ rows, perPage, page, turnTo }: Props) {
  const last = Math.max(0, Math.ceil(rows / perPage) - 1)
  const first = page * perPage + 1
  const end = Math.min(rows, first + perPage - 1)
  return (
    <nav className="list-pages" aria-label={t('Pages of this list')}>
      <p aria-live="polite">
        {rows === 0
          ? t('No rows')
          : t('{first}–{last} of {rows}', { first: inFull(first), last: inFull(end), rows: inFull(rows) })}
      </p>
      <div className="list-pages__turn">
        <button type="button" className="button" disabled={page === 0} onClick={() => turnTo(page - 1)}>
          {t('Previous')}
        </button>
        <button type="button" className="button" disabled={page >= last} onClick={() => turnTo(page + 1)}>
          {t('Next')}
        </button>
      </div>
    </nav>
  )
}
