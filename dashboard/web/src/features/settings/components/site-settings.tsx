import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { SettingsPage } from '../../../components/layout/settings-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { settingsAddress, siteAddress } from '../../site/site-address.ts'
import { SECTIONS } from '../sections.tsx'

interface Props {
  readonly site: ListedSite
  readonly section: string
}

/** The settings of one site: only the pages that the reader's role opens. */
export function SiteSettingsPage({ site, section }: Props) {
  const open = SECTIONS.filter(({ may }) => siteMay(site, may))
  const shown = open.find(({ slug }) => slug === section)
  if (!shown) {
    return (
      <NarrowPage title={t('Not for you to open')}>
        <p>
          {rich(
            'There is no such page of settings, or your role for {domain} does not open it. <link>Back to the site</link>',
            { link: words => <Link href={siteAddress(site.domain)}>{words}</Link> },
            { domain: site.domain },
          )}
        </p>
      </NarrowPage>
    )
  }
  const entries = open.map(({ slug, label }) => ({
    href: settingsAddress(site.domain, slug),
    label: t(label),
  }))
  return (
    <SettingsPage
      title={t('Settings')}
      name={t('Settings of {domain}', { domain: site.domain })}
      back={{ href: siteAddress(site.domain), label: site.domain }}
      entries={entries}
      current={settingsAddress(site.domain, shown.slug)}
    >
      {shown.draw(site)}
    </SettingsPage>
  )
}
