import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type SaleKey, useMakeSaleKey, useRetireSaleKey, useSaleKeys } from '../api/sale-keys.ts'

function MakeKey({ domain }: { readonly domain: string }) {
  const make = useMakeSaleKey(domain)
  const [label, setLabel] = useState('')
  return (
    <form
      className="programmes-page__form"
      aria-label={t('Make a key')}
      onSubmit={event => {
        event.preventDefault()
        if (!make.isPending) make.mutate(label.trim(), { onSuccess: () => setLabel('') })
      }}
    >
      <TextField
        label={t('Name of the key')}
        hint={t('If you like: where it is kept.')}
        value={label}
        edit={setLabel}
        error={fieldError(make.error, 'label') ?? formError(make.error, ['label'])}
        maxLength={100}
        autoComplete="off"
      />
      <div>
        <Button type="submit" busy={make.isPending}>
          {t('Make a key')}
        </Button>
      </div>
      <div role="status">
        {make.data && (
          <>
            <p>
              {rich('<b>Copy it now.</b> It is shown this once, and nobody can read it again.', {
                b: words => <b>{words}</b>,
              })}
            </p>
            <CodeBlock text={make.data.secret} about={t('the key')} />
          </>
        )}
      </div>
    </form>
  )
}

/** Keys that the shop signs its sales with; they are the site's, whatever the programme. */
export function SaleKeysPanel({ domain }: { readonly domain: string }) {
  const { data: keys, error, refetch } = useSaleKeys(domain)
  const retire = useRetireSaleKey(domain)
  const [asked, ask] = useState<SaleKey | null>(null)
  if (error && !keys) return <ProblemNotice error={error} retry={() => void refetch()} />
  const nameOf = ({ id, label }: SaleKey): string => (label === '' ? t('Key {id}', { id }) : label)
  return (
    <Panel
      title={t('Keys of the shop')}
      words={
        <p>
          {t(
            'Your shop signs every sale and refund with one. A new key takes the place of the one before, which stays valid for a day.',
          )}
        </p>
      }
    >
      {!keys && <SkeletonRows rows={2} />}
      {keys?.length === 0 && (
        <Notice>{t('No key yet: without one no sale of your shop is believed.')}</Notice>
      )}
      {keys && keys.length > 0 && (
        <FoldingTable
          caption={t('Keys of the shop')}
          rows={keys}
          keyOf={({ id }) => id}
          columns={[
            { name: t('Name'), cell: nameOf },
            { name: t('Since'), cell: ({ createdAt }) => asMoment(createdAt) },
            {
              name: t('Ends'),
              cell: ({ expiresAt }) => (expiresAt === null ? t('when it is replaced') : asMoment(expiresAt)),
            },
            {
              name: t('Actions'),
              actions: true,
              cell: key => (
                <Button
                  look="danger"
                  aria-label={t('Take {code} out of use', { code: nameOf(key) })}
                  onClick={() => ask(key)}
                >
                  {t('Take out of use')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <MakeKey domain={domain} />
      {asked && (
        <ConfirmDialog
          title={t('Take {code} out of use?', { code: nameOf(asked) })}
          action={t('Take out of use')}
          busy={retire.isPending}
          error={retire.error}
          confirm={() => retire.mutate(asked.id, { onSuccess: () => ask(null) })}
          close={() => ask(null)}
        >
          <p>{t('What it signs from now on is not believed. What was received stays.')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
