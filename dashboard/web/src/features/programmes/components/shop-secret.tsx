import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { type Shop, useStoreSecret } from '../api/shops.ts'
import { SHOP_GUIDES } from '../shop-words.ts'

const HOURS = 24

interface Props {
  readonly domain: string
  readonly shop: Shop
  readonly name: string
}

/** Stores the secret that the shop system signs with; whoever stores it cannot read it again. */
export function ShopSecret({ domain, shop, name }: Props) {
  const store = useStoreSecret(domain)
  const [secret, setSecret] = useState('')
  const [atOnce, setAtOnce] = useState(false)
  const { secretLabel, secretHint, makes } = SHOP_GUIDES[shop.system]
  const given = secret.trim()
  const isFirst = shop.secrets.length === 0
  return (
    <form
      className="programmes-page__form"
      aria-label={t('Secret of {shop}', { shop: name })}
      onSubmit={event => {
        event.preventDefault()
        if (store.isPending) return
        const oldSecretHours = atOnce ? 0 : HOURS
        store.mutate(
          { id: shop.id, oldSecretHours, ...(given !== '' && { secret: given }) },
          {
            onSuccess: () => {
              setSecret('')
              announce(t('The secret is stored.'))
            },
          },
        )
      }}
    >
      <TextField
        label={t(secretLabel)}
        hint={t(secretHint)}
        value={secret}
        edit={setSecret}
        error={fieldError(store.error, 'secret') ?? formError(store.error, ['secret'])}
        maxLength={200}
        required={!makes}
        exact
        autoComplete="off"
      />
      {!isFirst && (
        <Switch
          label={t('The new secret replaces the one before at once')}
          words={t('Otherwise both are valid for a day.')}
          on={atOnce}
          turn={setAtOnce}
        />
      )}
      <div>
        <Button type="submit" busy={store.isPending}>
          {makes && given === '' ? t('Make a secret') : t('Store the secret')}
        </Button>
      </div>
      <div role="status">
        {store.data?.secret !== undefined && (
          <>
            <p>
              {rich('<b>Copy it now.</b> It is shown this once, and nobody can read it again.', {
                b: words => <b>{words}</b>,
              })}
            </p>
            <CodeBlock text={store.data.secret} about={t('the secret')} />
          </>
        )}
      </div>
    </form>
  )
}
