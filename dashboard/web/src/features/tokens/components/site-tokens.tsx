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
import { asDay, asMoment } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type Token, useRemoveToken, useTokens } from '../api/tokens.ts'
import { SCOPE_WORDS } from '../token-choices.ts'
import { MakeToken } from './make-token.tsx'

const nameOf = ({ label, id }: Token): string => (label === '' ? `Token ${id}` : label)

function Expiry({ token: { expiresAt } }: { readonly token: Token }) {
  if (expiresAt === null) return 'when it is removed'
  return Date.parse(expiresAt) < Date.now() ? <Badge tone="bad">expired</Badge> : asMoment(expiresAt)
}

/** Tokens of a site: for programs, which have no password. */
export function SiteTokens({ site }: { readonly site: ListedSite }) {
  const tokens = useTokens(site.domain)
  const remove = useRemoveToken(site.domain)
  const [leaving, ask] = useState<Token>()
  return (
    <>
      <Panel
        title="Make a token"
        words={`For programs that ask or tell something about ${site.domain}. A token reaches this site alone.`}
      >
        <MakeToken domain={site.domain} />
      </Panel>
      <Panel title="Tokens">
        {tokens.isPending && <SkeletonRows rows={3} />}
        {tokens.error && !tokens.data && (
          <ProblemNotice error={tokens.error} retry={() => void tokens.refetch()} />
        )}
        {tokens.data?.length === 0 && (
          <Notice title="No token yet">
            <p>
              A program sends a token as <code>Authorization: Bearer gc_…</code>.
            </p>
          </Notice>
        )}
        {tokens.data && tokens.data.length > 0 && (
          <FoldingTable
            caption="Tokens"
            rows={tokens.data}
            keyOf={({ id }) => id}
            columns={[
              { name: 'Name', cell: nameOf },
              { name: 'May', cell: ({ scopes }) => scopes.map(scope => SCOPE_WORDS[scope].label).join(', ') },
              {
                name: 'Last used',
                cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'never' : asDay(lastUsedOn)),
              },
              { name: 'Ends', cell: token => <Expiry token={token} /> },
              {
                name: 'Actions',
                actions: true,
                cell: token => (
                  <Button look="danger" onClick={() => ask(token)} aria-label={`Remove ${nameOf(token)}`}>
                    Remove
                  </Button>
                ),
              },
            ]}
          />
        )}
        {leaving && (
          <ConfirmDialog
            title={`Remove “${nameOf(leaving)}”?`}
            action="Remove the token"
            busy={remove.isPending}
            error={remove.error}
            close={() => ask(undefined)}
            confirm={() =>
              remove.mutate(leaving.id, {
                onSuccess: () => {
                  ask(undefined)
                  announce(`“${nameOf(leaving)}” is removed.`)
                },
              })
            }
          >
            <p>
              Programs that use it are refused from now on. It cannot be brought back; a new token has another
              secret.
            </p>
          </ConfirmDialog>
        )}
      </Panel>
    </>
  )
}
