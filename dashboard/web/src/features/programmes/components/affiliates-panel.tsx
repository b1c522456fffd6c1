import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type Affiliate, useAffiliates } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { MEMBER_STATES, MEMBER_STEPS, type NextState, STEP_WORDS } from '../programme-words.ts'
import { CodesDialog } from './codes-dialog.tsx'
import { DecideAffiliateDialog } from './decide-affiliate-dialog.tsx'
import { InviteAffiliate } from './invite-affiliate.tsx'

function StateCell({ affiliate: { state, since, reason, words } }: { readonly affiliate: Affiliate }) {
  const { label, tone } = MEMBER_STATES[state]
  return (
    <span>
      <Badge tone={tone}>{t(label)}</Badge> {since !== null && t('from {day} on', { day: asDay(since) })}
      {reason !== '' && <span className="programmes-page__said">{t('Reason: {reason}', { reason })}</span>}
      {state === 'applied' && words !== '' && <span className="programmes-page__said">{words}</span>}
    </span>
  )
}

/** Codes that are in use, by their names. */
function CodesCell({ affiliate: { codes } }: { readonly affiliate: Affiliate }) {
  const used = codes.filter(({ retiredOn }) => retiredOn === null)
  if (used.length === 0) return t('None yet')
  return (
    <span className="programmes-page__codes">
      {used.map(({ kind, code }) => (
        <Badge key={`${kind} ${code}`}>{kind === 'coupon' ? t('Coupon {code}', { code }) : code}</Badge>
      ))}
    </span>
  )
}

/** Who takes part in a programme: invited, decided about, with their codes. */
export function AffiliatesPanel(props: ProgrammeProps) {
  const { site, programme, mayManage } = props
  const { data, error, refetch } = useAffiliates({ site: site.domain, id: programme.id })
  const [asked, ask] = useState<{ readonly who: Affiliate; readonly next: NextState } | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const shown = data?.find(({ affiliate }) => affiliate === open)
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <>
      <Panel title={t('Affiliates')} words={<p>{t('Who takes part, has applied, or did take part.')}</p>}>
        {!data && <SkeletonRows rows={5} />}
        {data?.length === 0 && (
          <Notice>{t('Nobody takes part yet. Invite somebody who writes about what you sell.')}</Notice>
        )}
        {data && data.length > 0 && (
          <FoldingTable
            caption={t('Affiliates')}
            rows={data}
            keyOf={({ affiliate }) => affiliate}
            columns={[
              { name: t('Affiliate'), cell: ({ name }) => name },
              { name: t('E-mail address'), cell: ({ email }) => email },
              { name: t('State'), cell: one => <StateCell affiliate={one} /> },
              { name: t('Codes'), cell: one => <CodesCell affiliate={one} /> },
              {
                name: t('Actions'),
                actions: true,
                cell: one => (
                  <span className="programmes-page__actions">
                    <Button
                      look="quiet"
                      aria-label={t('Codes and links of {name}', { name: one.name })}
                      onClick={() => setOpen(one.affiliate)}
                    >
                      {t('Codes and links')}
                    </Button>
                    {mayManage &&
                      MEMBER_STEPS[one.state].map(next => (
                        <Button
                          key={next}
                          look="quiet"
                          aria-label={`${t(STEP_WORDS[next].action)}: ${one.name}`}
                          onClick={() => ask({ who: one, next })}
                        >
                          {t(STEP_WORDS[next].action)}
                        </Button>
                      ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Panel>
      {mayManage && <InviteAffiliate site={site} programme={programme} />}
      {asked && <DecideAffiliateDialog {...props} {...asked} close={() => ask(null)} />}
      {shown && <CodesDialog {...props} affiliate={shown} close={() => setOpen(null)} />}
    </>
  )
}
