import type { ReactNode } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { SettingsPage } from '../../../components/layout/settings-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { useRunsInstallation } from '../api/rights.ts'

const ENTRIES = [
  { href: '/people', label: 'People' },
  { href: '/activity', label: 'Activity' },
  { href: '/audit', label: 'Audit' },
] as const

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
      <NarrowPage title="Not for you to open">
        <p>
          This page is for owners of the installation. <Link href="/">Back to your sites</Link>
        </p>
      </NarrowPage>
    )
  }
  return (
    <SettingsPage
      title="Installation"
      name="Installation"
      back={{ href: '/sites', label: 'Sites' }}
      entries={ENTRIES}
      current={current}
    >
      {children}
    </SettingsPage>
  )
}
