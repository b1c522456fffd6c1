import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { type Message, rich, t } from '../../../lib/language.ts'
import { type ListedSite, siteMay, useChangeSite } from '../../site/api/sites.ts'
import './child-directed.css'

const CHANGES: readonly Message[] = [
  'Nobody is told apart, not even for a day: no pseudonym is made. There are page views, and no visitors.',
  'A figure is shown from 50 hits on, totals and hours included.',
  'No networks, countries, devices, languages or campaigns; no time on pages, no bounces.',
  'Nothing is released to others, and nothing is shared with partners.',
]

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
              ? t('{domain} is counted as other sites are.', { domain })
              : t('{domain} is counted as a site for children.', { domain }),
          )
        },
      },
    )
  return (
    <Panel
      title={t('A whole site for children')}
      words={t(
        'For a site that is made for children, or that many of them use. It is then counted like a turnstile: how often it turns, and nothing about who.',
      )}
      action={<Badge tone={childDirected ? 'brass' : 'plain'}>{childDirected ? t('On') : t('Off')}</Badge>}
    >
      <ul className="child-directed">
        {CHANGES.map(words => (
          <li key={words}>{t(words)}</li>
        ))}
      </ul>
      {siteMay(site, 'settings:change') && (
        <div>
          <Button onClick={() => ask(true)}>
            {childDirected ? t('Count it like other sites') : t('Count it as a site for children')}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={
            childDirected
              ? t('Is {domain} no longer for children?', { domain })
              : t('Count {domain} as a site for children?', { domain })
          }
          action={childDirected ? t('Count it like other sites') : t('Count it for children')}
          harmless={!childDirected}
          busy={change.isPending}
          error={change.error}
          close={() => ask(false)}
          confirm={turn}
        >
          {childDirected ? (
            <p>
              {rich(
                'Visitors will be told apart for a day again, under a pseudonym that is forgotten when the day closes. Please be sure that the site is <b>not directed at children</b>.',
                { b: words => <b>{words}</b> },
              )}
            </p>
          ) : (
            <p>
              {t(
                'It holds from the next hits on. Figures that were counted before stay as they are, and those of today will be of both kinds. You can turn it off again; what was not counted meanwhile is not there.',
              )}
            </p>
          )}
        </ConfirmDialog>
      )}
    </Panel>
  )
}
