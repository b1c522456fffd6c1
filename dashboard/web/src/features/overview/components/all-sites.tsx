import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { inFull, inShort } from '../../../lib/wording.ts'
import { Change } from '../../report/components/change.tsx'
import type { SiteFigures, Sums } from '../api/overview.ts'
import { rollUp } from '../roll-up.ts'

const SHOWN: readonly (readonly [keyof Sums, Message])[] = [
  ['visitors', 'Visitors'],
  ['pageviews', 'Page views'],
]

/** What all sites have together. */
export function AllSites({ sites }: { readonly sites: readonly SiteFigures[] | undefined }) {
  const { total, changes } = rollUp(sites ?? [])
  return (
    <section className="all-sites" aria-label={t('All sites together')}>
      <dl className="all-sites__figures">
        {SHOWN.map(([count, label]) => (
          <div key={count}>
            <dt>{t(label)}</dt>
            <dd className="all-sites__value" title={inFull(total[count])}>
              {sites ? inShort(total[count]) : <Skeleton className="all-sites__waiting" />}
            </dd>
            <dd>
              <Change change={changes[count]} of="share" good="more" />
            </dd>
          </div>
        ))}
      </dl>
      <p className="all-sites__words">
        {t(
          'Visitors of all sites are added up: nobody is recognised on another site, so who visits two of them counts on both.',
        )}
      </p>
    </section>
  )
}
