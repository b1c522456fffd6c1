import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { t } from '../../../lib/language.ts'
import { publicAddress, useOpenProgrammes } from '../api/public-programme.ts'

/** The open programmes of a site, for anybody. One that is closed is not told from one that does not exist. */
export function OpenProgrammesPage({ domain }: { readonly domain: string }) {
  const { data: programmes, error, refetch } = useOpenProgrammes(domain)
  if (error && !programmes) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!programmes) return <PageSkeleton />
  return (
    <NarrowPage title={t('Affiliate programmes of {site}', { site: domain })}>
      {programmes.length === 0 ? (
        <p>{t('There is none that is open.')}</p>
      ) : (
        <ul className="portal-terms">
          {programmes.map(({ id, name }) => (
            <li key={id}>
              <Link href={publicAddress(domain, id)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </NarrowPage>
  )
}
