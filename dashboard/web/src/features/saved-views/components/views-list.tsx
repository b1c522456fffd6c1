import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { siteAddress } from '../../site/site-address.ts'
import { type SavedView, useRemoveView, useSavedViews, useSaveView } from '../api/saved-views.ts'
import './views-list.css'

interface Props {
  readonly site: string
  /** The view on show. */
  readonly query: string
  readonly mayShare: boolean
  readonly close: () => void
  /** Opens the form for a view, or for a new one. */
  readonly ask: (view: SavedView | 'new') => void
}

const CROSS = 'm2 2 8 8m0-8-8 8'
const PEN = 'M2 10l.5-2.5L8 2l2 2-5.5 5.5L2 10z'

const sameQuery = (a: string, b: string): boolean => {
  const sorted = (query: string): string => {
    const params = new URLSearchParams(query)
    params.sort()
    return params.toString()
  }
  return sorted(a) === sorted(b)
}

/** The views of a site in their menu, each with what can be done with it. */
export function ViewsList({ site, query, mayShare, close, ask }: Props) {
  const { data: views, error, refetch } = useSavedViews(site)
  const remove = useRemoveView(site)
  const { mutate: saveAgain } = useSaveView(site)
  const address = (view: SavedView): string =>
    view.query === '' ? siteAddress(site) : `${siteAddress(site)}?${view.query}`
  const take = (view: SavedView): void =>
    remove.mutate(view, {
      onSuccess: () => {
        const { name, shared } = view
        announce(t('The view {name} is gone.', { name }), () =>
          saveAgain({ name, query: view.query, shared }),
        )
      },
      onError: problem => announce(problem.message),
    })
  if (error && !views) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!views) return <SkeletonRows rows={3} />
  return (
    <div className="views-list">
      {views.length === 0 && (
        <p className="views-list__none">
          {t(
            'A view is days, filter and figure under a name, so that you need not choose them each morning.',
          )}
        </p>
      )}
      <ul>
        {views.map(view => (
          <li key={view.id} className="views-list__view">
            <Link
              className="menu__item"
              href={address(view)}
              aria-current={sameQuery(view.query, query) ? 'true' : undefined}
              onClickCapture={close}
            >
              <span className="views-list__name">{view.name}</span>
              {view.shared && <span className="menu__note">{t('for all')}</span>}
            </Link>
            {(mayShare || !view.shared) && (
              <>
                <button
                  type="button"
                  className="views-list__do"
                  aria-label={t('Rename the view {name}', { name: view.name })}
                  onClick={() => ask(view)}
                >
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d={PEN} />
                  </svg>
                </button>
                <button
                  type="button"
                  className="views-list__do"
                  aria-label={t('Remove the view {name}', { name: view.name })}
                  onClick={() => take(view)}
                >
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d={CROSS} />
                  </svg>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="menu__item views-list__save" onClick={() => ask('new')}>
        {t('Save this view …')}
      </button>
    </div>
  )
}
