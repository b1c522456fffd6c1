import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { ShowMore } from '../../../components/ui/show-more.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type Delivery, useDeliveries, useResend, type Webhook } from '../api/webhooks.ts'
import { DELIVERY_STATES, nameOf, outcomeWords } from '../webhook-words.ts'

function Outcome({ delivery }: { readonly delivery: Delivery }) {
  const { nextAt, tries } = delivery
  const tried = t('{n, plural, =0 {not tried yet} one {# try} other {# tries}}', { n: tries })
  const said = tries === 0 ? [tried] : [outcomeWords(delivery), tried]
  if (nextAt !== null && tries > 0) said.push(t('again at {moment}', { moment: asMoment(nextAt) }))
  return said.join(', ')
}

/** What was sent to a webhook within 30 days, and what came of it. */
export function Deliveries({ path, webhook }: { readonly path: string; readonly webhook: Webhook }) {
  const found = useDeliveries(path, webhook.id)
  const resend = useResend(path, webhook.id)
  const deliveries = found.data?.pages.flat()
  if (found.error && !deliveries)
    return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!deliveries) return <SkeletonRows rows={3} />
  if (deliveries.length === 0)
    return <p>{t('Nothing has been sent yet. Send a test to see whether it arrives.')}</p>
  return (
    <>
      <p className="field__error" role="alert">
        {resend.error?.message}
      </p>
      <FoldingTable
        caption={t('Deliveries to {name}', { name: nameOf(webhook) })}
        rows={deliveries}
        keyOf={({ number }) => number}
        columns={[
          { name: t('Event'), cell: ({ kind }) => <code>{kind}</code> },
          { name: t('At'), cell: ({ triedAt, createdAt }) => asMoment(triedAt ?? createdAt) },
          {
            name: t('State'),
            cell: ({ state }) => (
              <Badge tone={DELIVERY_STATES[state].tone}>{t(DELIVERY_STATES[state].label)}</Badge>
            ),
          },
          { name: t('Outcome'), cell: delivery => <Outcome delivery={delivery} /> },
          {
            name: t('Actions'),
            actions: true,
            cell: ({ number, id, state }) =>
              state === 'waiting' ? null : (
                <Button
                  aria-label={t('Send again: {id}', { id })}
                  onClick={() => resend.mutate(number, { onSuccess: () => announce(t('It is sent again.')) })}
                >
                  {t('Send again')}
                </Button>
              ),
          },
        ]}
      />
      <ShowMore of={found} />
    </>
  )
}
