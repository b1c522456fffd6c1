import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { asDay, asMoment } from '../../../lib/wording.ts'
import { type Token, useRemoveToken, useTokens } from '../api/tokens.ts'
import { SCOPE_WORDS } from '../token-choices.ts'

const nameOf = ({ label, id }: Token): string => (label === '' ? t('Token {id}', { id: String(id) }) : label)

function Expiry({ token: { expiresAt } }: { readonly token: Token }) {
  if (expiresAt === null) return t('when it is removed')
  return Date.parse(expiresAt) < Date.now() ? <Badge tone="bad">{t('expired')}</Badge> : asMoment(expiresAt)
}

/** Tokens that there are, without their secrets. */
export function TokenList({ path }: { readonly path: string }) {
  const tokens = useTokens(path)
  const remove = useRemoveToken(path)
  const [leaving, ask] = useState<Token>()
  return (
    <Panel title={t('Tokens')}>
      {tokens.isPending && <SkeletonRows rows={3} />}
      {tokens.error && !tokens.data && (
        <ProblemNotice error={tokens.error} retry={() => void tokens.refetch()} />
      )}
      {tokens.data?.length === 0 && (
        <Notice title={t('No token yet')}>
          <p>
            {rich('A program sends a token as <code>Authorization: Bearer gc_…</code>.', {
              code: words => <code>{words}</code>,
            })}
          </p>
        </Notice>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <FoldingTable
          caption={t('Tokens')}
          rows={tokens.data}
          keyOf={({ id }) => id}
          columns={[
            { name: t('Name'), cell: nameOf },
            {
              name: t('May'),
              cell: ({ scopes }) => scopes.map(scope => t(SCOPE_WORDS[scope].label)).join(', '),
            },
            {
              name: t('Last used'),
              cell: ({ lastUsedOn }) => (lastUsedOn === null ? t('never') : asDay(lastUsedOn)),
            },
            { name: t('Ends'), cell: token => <Expiry token={token} /> },
            {
              name: t('Actions'),
              actions: true,
              cell: token => (
                <Button
                  look="danger"
                  onClick={() => ask(token)}
                  aria-label={t('Remove {name}', { name: nameOf(token) })}
                >
                  {t('Remove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('Remove “{name}”?', { name: nameOf(leaving) })}
          action={t('Remove the token')}
          busy={remove.isPending}
          error={remove.error}
          close={() => ask(undefined)}
          confirm={() =>
            remove.mutate(leaving.id, {
              onSuccess: () => {
                ask(undefined)
                announce(t('“{name}” is removed.', { name: nameOf(leaving) }))
              },
            })
          }
        >
          <p>
            {t(
              'Programs that use it are refused from now on. It cannot be brought back; a new token has another secret.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
