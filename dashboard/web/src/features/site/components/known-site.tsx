import type { ReactNode } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { rich, t } from '../../../lib/language.ts'
import { type ListedSite, useSites } from '../api/sites.ts'

interface Props {
  readonly domain: string
  readonly children: (site: ListedSite) => ReactNode
}

/** Finds a site by its domain before its page is shown. */
export function KnownSite({ domain, children }: Props) {
  const { data: sites, error, refetch } = useSites()
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!sites) return <PageSkeleton />
  const site = sites.find(s => s.domain === domain)
  if (!site) {
    return (
      <NarrowPage title={t('This site is not registered')}>
        <p>
          {rich(
            'There is no site with the domain {domain} here. <list>See which there are</list> or <add>add it</add>.',
            {
              list: words => <Link href="/">{words}</Link>,
              add: words => <Link href="/sites/new">{words}</Link>,
            },
            { domain },
          )}
        </p>
      </NarrowPage>
    )
  }
  return children(site)
}
