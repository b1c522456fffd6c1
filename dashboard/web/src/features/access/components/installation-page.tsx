import type { ReactNode } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { SettingsPage } from '../../../components/layout/settings-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { type Message, rich, t } from '../../../lib/language.ts'
import { useRunsInstallation } from '../api/rights.ts'

const ENTRIES = [
  { href: '/people', label: 'People' },
  { href: '/activity', label: 'Activity' },
  { href: '/audit', label: 'Audit' },
] as const satisfies readonly { readonly href: string; readonly label: Message }[]

interface Props {
  readonly current: (typeof ENTRIES)[number]['href']
  readonly children: ReactNode
}

/** Frame of what is about the installation as a whole. */
export function InstallationPage({ current, children }: Props) {
  const isOwner = useRunsInstallation()
  if (isOwner === undefined) return <PageSkeleton />
  if (!isOwner) {
    return (
      <NarrowPage title={t('Not for you to open')}>
        <p>
          {rich('This page is for owners of the installation. <link>Back to your sites</link>', {
            link: words => <Link href="/">{words}</Link>,
          })}
        </p>
      </NarrowPage>
    )
  }
  return (
    <SettingsPage
      title={t('Installation')}
      name={t('Installation')}
      back={{ href: '/sites', label: t('Sites') }}
      entries={ENTRIES.map(({ href, label }) => ({ href, label: t(label) }))}
      current={current}
    >
      {children}
    </SettingsPage>
  )
}
