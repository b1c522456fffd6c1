import { useId, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { PayoutsPart } from '../../payouts/components/payouts-part.tsx'
import { PromotionPart } from '../../promotion/components/promotion-part.tsx'
import { ViewHead } from '../../report/components/view-head.tsx'
import { useView } from '../../report/use-view.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { DisputesPanel } from '../../trust/components/disputes-panel.tsx'
import { SignsPanel } from '../../trust/components/signs-panel.tsx'
import { type Programme, useProgrammes } from '../api/programmes.ts'
import { AffiliatesPanel } from './affiliates-panel.tsx'
import { MakeProgramme } from './make-programme.tsx'
import { ProgrammeOverview } from './programme-overview.tsx'
import { ProgrammeSettings } from './programme-settings.tsx'
import { ProgrammeWebhooks } from './programme-webhooks.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { RulesPart } from './rules-part.tsx'
import { SalesPanel } from './sales-panel.tsx'
import '../../settings/components/settings-form.css'
import './programmes-page.css'

const PARTS = {
  overview: 'Overview',
  review: 'To review',
  sales: 'All sales',
  people: 'Affiliates',
  payouts: 'Payouts',
  rules: 'Rules',
  signs: 'Signs',
  disputes: 'Disputes',
  webhooks: 'Notices and webhooks',
  promotion: 'Promotion',
  settings: 'Settings',
} as const satisfies Record<string, Message>
type Part = keyof typeof PARTS

const isPart = (text: string | null): text is Part => text !== null && Object.hasOwn(PARTS, text)

interface PartProps {
  readonly site: ListedSite
  readonly programme: Programme
  readonly part: Part
  readonly view: ReturnType<typeof useView>
}

function ProgrammePart({ site, programme, part, view }: PartProps) {
  const { range } = view.period
  const mayManage = siteMay(site, 'programmes:manage')
  const open = (next: Part): void => goTo(withParams(view.place, { part: next }))
  const props = { site, programme, mayManage }
  if (part === 'review') return <ReviewPanel {...props} />
  if (part === 'sales') return <SalesPanel {...props} range={range} />
  if (part === 'people') return <AffiliatesPanel {...props} />
  if (part === 'payouts') return <PayoutsPart {...props} />
  if (part === 'rules') return <RulesPart {...props} today={view.today} />
  if (part === 'signs') return <SignsPanel {...props} />
  if (part === 'disputes') return <DisputesPanel {...props} />
  if (part === 'webhooks') return <ProgrammeWebhooks site={site} mayManage={mayManage} />
  if (part === 'promotion') return <PromotionPart {...props} />
  if (part === 'settings') return <ProgrammeSettings {...props} />
  return <ProgrammeOverview {...props} range={range} invite={() => open('people')} open={open} />
}

/** Affiliate programmes of a site, as the merchant runs them. Which programme and which part is in the address. */
export function ProgrammesPage({ site }: { readonly site: ListedSite }) {
  useTitle(`${t('Affiliates')} · ${site.domain}`)
  const view = useView(site)
  const { place, today, period } = view
  const [makes, setMakes] = useState(false)
  const panel = useId()
  const { data: programmes, error, refetch } = useProgrammes(site.domain)
  const mayManage = siteMay(site, 'programmes:manage')
  const asked = Number(place.params.get('programme'))
  const programme = programmes?.find(({ id }) => id === asked) ?? programmes?.[0]
  const named = place.params.get('part')
  const part = isPart(named) ? named : 'overview'
  const finish = (made: Programme): void => {
    setMakes(false)
    goTo(withParams(place, { programme: String(made.id), part: null }))
  }
  return (
    <div className="programmes-page">
      <ViewHead site={site} period={period} today={today} filter={null} hasComparison={false} />
      {error && !programmes && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!error && !programmes && (
        <Panel title={t('Affiliates')}>
          <SkeletonRows rows={8} />
        </Panel>
      )}
      {programmes && (makes || !programme) && (
        <MakeProgramme
          site={site}
          isFirst={!programme}
          mayManage={mayManage}
          finish={finish}
          cancel={() => setMakes(false)}
        />
      )}
      {programmes && programme && !makes && (
        <>
          <div className="programmes-page__head">
            {programmes.length > 1 ? (
              <SelectField
                label={t('Programme')}
                value={String(programme.id)}
                options={programmes.map(({ id, name }) => ({ value: String(id), label: name }))}
                choose={id => goTo(withParams(place, { programme: id }))}
              />
            ) : (
              <h1 className="programmes-page__title">{programme.name}</h1>
            )}
            {mayManage && <Button onClick={() => setMakes(true)}>{t('Make another programme')}</Button>}
          </div>
          <Tabs
            label={t('Parts of the programme')}
            tabs={(Object.keys(PARTS) as Part[]).map(id => ({ id, label: t(PARTS[id]) }))}
            chosen={part}
            choose={id => goTo(withParams(place, { part: id === 'overview' ? null : id }), 'replace')}
            panel={panel}
          />
          <div id={panel} role="tabpanel" aria-label={t(PARTS[part])} className="programmes-page__part">
            <ProgrammePart
              key={`${programme.id} ${part}`}
              site={site}
              programme={programme}
              part={part}
              view={view}
            />
          </div>
        </>
      )}
    </div>
  )
}
