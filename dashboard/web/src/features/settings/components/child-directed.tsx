import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { type ListedSite, siteMay, useChangeSite } from '../../site/api/sites.ts'
import './child-directed.css'

const CHANGES = [
  'Nobody is told apart, not even for a day: no pseudonym is made. There are page views, and no visitors.',
  'A figure is shown from 50 hits on, totals and hours included.',
  'No networks, countries, devices, languages or campaigns; no time on pages, no bounces.',
  'Nothing is released to others, and nothing is shared with partners.',
] as const

/** Whether the whole site is directed at children, and what that changes. */
export function ChildDirected({ site }: { readonly site: ListedSite }) {
  const change = useChangeSite(site.domain)
  const [isAsking, ask] = useState(false)
  const { childDirected, domain } = site
  const turn = (): void =>
    change.mutate(
      { childDirected: !childDirected },
      {
        onSuccess: () => {
          ask(false)
          announce(
            childDirected
              ? `${domain} is counted as other sites are.`
              : `${domain} is counted as a site for children.`,
          )
        },
      },
    )
  return (
    <Panel
      title="A whole site for children"
      words="For a site that is made for children, or that many of them use. It is then counted like a turnstile: how often it turns, and nothing about who."
      action={<Badge tone={childDirected ? 'brass' : 'plain'}>{childDirected ? 'On' : 'Off'}</Badge>}
    >
      <ul className="child-directed">
        {CHANGES.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {siteMay(site, 'settings:change') && (
        <div>
          <Button onClick={() => ask(true)}>
            {childDirected ? 'Count it like other sites' : 'Count it as a site for children'}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={
            childDirected ? `Is ${domain} no longer for children?` : `Count ${domain} as a site for children?`
          }
          action={childDirected ? 'Count it like other sites' : 'Count it for children'}
          harmless={!childDirected}
          busy={change.isPending}
          error={change.error}
          close={() => ask(false)}
          confirm={turn}
        >
          {childDirected ? (
            <p>
              Visitors will be told apart for a day again, under a pseudonym that is forgotten when the day
              closes. Please be sure that the site is <b>not directed at children</b>.
            </p>
          ) : (
            <p>
              It holds from the next hits on. Figures that were counted before stay as they are, and those of
              today will be of both kinds. You can turn it off again; what was not counted meanwhile is not
              there.
            </p>
          )}
        </ConfirmDialog>
      )}
    </Panel>
  )
}
