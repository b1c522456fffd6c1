import { SHOP_SYSTEMS, type ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { useConnectShop, useShops } from '../api/shops.ts'
import { ShopCard } from './shop-card.tsx'

const SYSTEMS = Object.keys(SHOP_SYSTEMS) as ShopSystemName[]

function ConnectDialog({ domain, close }: { readonly domain: string; readonly close: () => void }) {
  const connect = useConnectShop(domain)
  const [system, choose] = useState<ShopSystemName>('woocommerce')
  const [label, setLabel] = useState('')
  return (
    <FormDialog
      title={t('Connect a shop')}
      action={t('Connect')}
      busy={connect.isPending}
      submit={() =>
        connect.mutate(
          { system, label: label.trim() },
          {
            onSuccess: () => {
              announce(t('The shop is connected. What to set there is listed.'))
              close()
            },
          },
        )
      }
      close={close}
    >
      <SelectField
        label={t('Shop system')}
        value={system}
        options={SYSTEMS.map(value => ({ value, label: SHOP_SYSTEMS[value].name }))}
        choose={choose}
      />
      <TextField
        label={t('Name of the shop')}
        hint={t('If you like: to tell several apart.')}
        value={label}
        edit={setLabel}
        error={fieldError(connect.error, 'label') ?? formError(connect.error, ['label'])}
        maxLength={100}
        autoComplete="off"
      />
    </FormDialog>
  )
}

/** Shop systems that tell of their orders by themselves; they are the site's, whatever the programme. */
export function ShopsPanel({ domain }: { readonly domain: string }) {
  const { data: shops, error, refetch } = useShops(domain)
  const [connecting, setConnecting] = useState(false)
  if (error && !shops) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <Panel
      title={t('Shops')}
      words={
        <p>
          {t(
            'WooCommerce, Shopify and Stripe tell of their orders and refunds by themselves. Who bought is dropped before anything is stored.',
          )}
        </p>
      }
      action={<Button onClick={() => setConnecting(true)}>{t('Connect a shop')}</Button>}
    >
      {!shops && <SkeletonRows rows={2} />}
      {shops?.length === 0 && (
        <Notice>
          {t(
            'No shop is connected. Connect one, or let your own server sign sales with a key, or put sale.js on the thank-you page.',
          )}
        </Notice>
      )}
      {shops?.map(shop => (
        <ShopCard key={shop.id} domain={domain} shop={shop} />
      ))}
      {connecting && <ConnectDialog domain={domain} close={() => setConnecting(false)} />}
    </Panel>
  )
}
