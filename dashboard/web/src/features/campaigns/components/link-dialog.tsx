import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { QrCode } from '../../account/components/qr-code.tsx'
import type { Scope } from '../../report/scope.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { keepLink, recentLinks } from '../recent-links.ts'
import { type LinkParts, taggedLink } from '../tagged-link.ts'
import { LinkFields } from './link-fields.tsx'
import './link-dialog.css'

interface Props {
  readonly site: ListedSite
  readonly scope: Scope
  readonly today: string
  readonly close: () => void
}

const emptyFor = (domain: string): LinkParts => ({
  address: `https://${domain}/`,
  source: '',
  medium: '',
  campaign: '',
  content: '',
  term: '',
})

/** Makes the link of a campaign. It is made here and kept here; the server learns of it when somebody follows it. */
export function LinkDialog({ site, scope, today, close }: Props) {
  const [parts, change] = useState(() => emptyFor(site.domain))
  const [recent, setRecent] = useState(() => recentLinks(site.domain))
  const link = taggedLink(parts)
  const keep = (): void => {
    setRecent(keepLink(site.domain, parts))
    announce(t('The link is kept in this browser.'))
  }
  return (
    <Dialog title={t('Build a link')} close={close}>
      <p className="dialog__words">
        {t('What stands behind the question mark says by which campaign somebody came.')}
      </p>
      <LinkFields site={site} scope={scope} today={today} parts={parts} change={change} />
      {link === null ? (
        <p className="link-dialog__waiting" role="status">
          {t('The link is here as soon as page, source and campaign are.')}
        </p>
      ) : (
        <div className="link-dialog__made">
          <CodeBlock text={link} about={t('the link')} />
          <div className="link-dialog__code">
            <QrCode text={link} about={t('QR code of the link')} />
          </div>
          <Button onClick={keep}>{t('Keep it in this browser')}</Button>
        </div>
      )}
      {recent.length > 0 && (
        <section className="link-dialog__recent" aria-labelledby="recent-links">
          <h3 id="recent-links">{t('Kept in this browser')}</h3>
          <ul>
            {recent.map(one => {
              const address = taggedLink(one)
              return (
                address !== null && (
                  <li key={address}>
                    <button type="button" className="link-button" onClick={() => change(one)}>
                      {address}
                    </button>
                  </li>
                )
              )
            })}
          </ul>
        </section>
      )}
      <div className="dialog__end">
        <Button onClick={close}>{t('Close')}</Button>
      </div>
    </Dialog>
  )
}
