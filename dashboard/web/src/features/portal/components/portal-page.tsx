import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { SettingsPage } from '../../../components/layout/settings-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { rich, t } from '../../../lib/language.ts'
import { goTo, usePlace } from '../../../lib/place.ts'
import { OwnPayoutsPage } from '../../payouts/components/own-payouts-page.tsx'
import { OwnDisputesPage } from '../../trust/components/own-disputes-page.tsx'
import { type OwnProgramme, useProgrammes } from '../api/programmes.ts'
import { PORTAL_PAGES, type PortalSlug, portalAddress } from '../portal-pages.ts'
import { ClicksPage } from './clicks-page.tsx'
import { CreativesPage } from './creatives-page.tsx'
import { EarningsPage } from './earnings-page.tsx'
import { LinksPage } from './links-page.tsx'
import { MemberState } from './member-state.tsx'
import { NoticesPage } from './notices-page.tsx'
import { SalesPage } from './sales-page.tsx'
import { StatementsPage } from './statements-page.tsx'
import { TermsPage } from './terms-page.tsx'
import './portal-page.css'

const PAGES = {
  '': EarningsPage,
  sales: SalesPage,
  clicks: ClicksPage,
  links: LinksPage,
  creatives: CreativesPage,
  payouts: OwnPayoutsPage,
  disputes: OwnDisputesPage,
  statements: StatementsPage,
  terms: TermsPage,
  notices: NoticesPage,
} as const satisfies Record<PortalSlug, unknown>

const isPage = (slug: string): slug is PortalSlug => Object.hasOwn(PAGES, slug)

function NoProgramme() {
  return (
    <NarrowPage title={t('You are in no programme yet')}>
      <p>
        {t(
          'Here you will see what you earn, sale by sale. A shop takes you into its programme under the e-mail address that you sign in with; ask it which address it has.',
        )}
      </p>
      <p>
        {rich('Your address is in <link>your account</link>; it has to be confirmed.', {
          link: words => <Link href="/account">{words}</Link>,
        })}
      </p>
    </NarrowPage>
  )
}

interface InProgramme {
  readonly programme: OwnProgramme
  readonly programmes: readonly OwnProgramme[]
  readonly slug: PortalSlug
}

function Portal({ programme, programmes, slug }: InProgramme) {
  const asked = programmes.length > 1 ? programme.id : undefined
  const Page = PAGES[slug]
  return (
    <SettingsPage
      title={t('{programme} of {site}', { programme: programme.name, site: programme.site })}
      name={t('Your programme')}
      entries={PORTAL_PAGES.map(page => ({
        href: portalAddress(page.slug, asked),
        label: t(page.label),
      }))}
      current={portalAddress(slug, asked)}
    >
      {programmes.length > 1 && (
        <SelectField
          label={t('Programme')}
          value={String(programme.id)}
          options={programmes.map(({ id, name, site }) => ({
            value: String(id),
            label: `${name} · ${site}`,
          }))}
          choose={id => goTo(portalAddress(slug, Number(id)))}
        />
      )}
      <MemberState programme={programme} />
      <Page key={programme.id} programme={programme} />
    </SettingsPage>
  )
}

/** What an affiliate sees: one programme at a time, which the address names where there are several. */
export function PortalPage({ slug }: { readonly slug: string }) {
  const { params } = usePlace()
  const { data: programmes, error, refetch } = useProgrammes()
  if (error && !programmes) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!programmes) return <PageSkeleton />
  const asked = Number(params.get('programme') ?? Number.NaN)
  const programme = programmes.find(({ id }) => id === asked) ?? programmes[0]
  if (programme === undefined) return <NoProgramme />
  return <Portal programme={programme} programmes={programmes} slug={isPage(slug) ? slug : ''} />
}
