import { SHOP_SYSTEMS } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asDay, asMoment } from '../../../lib/wording.ts'
import { type Shop, useRemoveShop } from '../api/shops.ts'
import { SHOP_SNIPPETS } from '../shop-snippets.ts'
import { isFault, outcomeWords, SHOP_GUIDES } from '../shop-words.ts'
import { ShopSecret } from './shop-secret.tsx'

const nameOf = ({ system, label }: Shop): string =>
  label === '' ? SHOP_SYSTEMS[system].name : `${SHOP_SYSTEMS[system].name}: ${label}`

function Guide({ shop: { system, url, topics } }: { readonly shop: Shop }) {
  return (
    <>
      <ol className="programmes-page__steps">
        {SHOP_GUIDES[system].steps.map(step => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <CodeBlock text={url} about={t('the address')} />
      <p className="programmes-page__note">{t('Topics: {topics}', { topics: topics.join(', ') })}</p>
      <CodeBlock text={SHOP_SNIPPETS[system]} about={t('the code')} />
    </>
  )
}

function topicWords(topic: string): string {
  if (topic === '') return t('Not believed')
  return topic === 'other' ? t('Another topic') : topic
}

function Deliveries({ shop }: { readonly shop: Shop }) {
  if (shop.deliveries.length === 0)
    return shop.secrets.length === 0 ? null : (
      <Notice>{t('Nothing has come yet. Set it up as below, and buy something.')}</Notice>
    )
  return (
    <FoldingTable
      caption={t('What came last from {shop}', { shop: nameOf(shop) })}
      rows={shop.deliveries}
      keyOf={({ topic }) => topic}
      columns={[
        { name: t('Topic'), cell: ({ topic }) => topicWords(topic) },
        { name: t('Last'), cell: ({ day }) => asDay(day) },
        {
          name: t('What became of it'),
          cell: ({ outcome }) => (
            <>
              {isFault(outcome) && <Badge tone="bad">{t('Look at this')}</Badge>} {outcomeWords(outcome)}
            </>
          ),
        },
      ]}
    />
  )
}

function SecretWords({ secrets }: Pick<Shop, 'secrets'>) {
  const [ending] = secrets.filter(({ expiresAt }) => expiresAt !== null)
  const current = secrets.find(({ expiresAt }) => expiresAt === null)
  if (current === undefined)
    return <Notice>{t('No secret yet: without one nothing of this shop is believed.')}</Notice>
  return (
    <p>
      {t('Its secret is stored since {moment}.', { moment: asMoment(current.createdAt) })}{' '}
      {ending?.expiresAt != null &&
        t('The one before ends {moment}.', { moment: asMoment(ending.expiresAt) })}
    </p>
  )
}

/** One shop: what to do there, its secret, what came last, and the way out. */
export function ShopCard({ domain, shop }: { readonly domain: string; readonly shop: Shop }) {
  const remove = useRemoveShop(domain)
  const [asks, setAsks] = useState(false)
  const [isSetUp] = useState(
    shop.secrets.length > 0 && shop.deliveries.some(({ outcome }) => !isFault(outcome)),
  )
  const name = nameOf(shop)
  return (
    <section className="programmes-page__shop" aria-label={name}>
      <div className="programmes-page__head">
        <h3 className="programmes-page__subtitle">{name}</h3>
        <Button look="danger" aria-label={t('Remove {shop}', { shop: name })} onClick={() => setAsks(true)}>
          {t('Remove')}
        </Button>
      </div>
      <SecretWords secrets={shop.secrets} />
      <Deliveries shop={shop} />
      <details open={!isSetUp}>
        <summary>{t('How to set it up')}</summary>
        <div className="programmes-page__part">
          <Guide shop={shop} />
          <ShopSecret domain={domain} shop={shop} name={name} />
        </div>
      </details>
      {asks && (
        <ConfirmDialog
          title={t('Remove {shop}?', { shop: name })}
          action={t('Remove')}
          busy={remove.isPending}
          error={remove.error}
          confirm={() =>
            remove.mutate(shop.id, { onSuccess: () => announce(t('{shop} is removed.', { shop: name })) })
          }
          close={() => setAsks(false)}
        >
          <p>
            {t(
              'What it sends from now on is not taken, and its address is gone for good. What was received stays.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </section>
  )
}
