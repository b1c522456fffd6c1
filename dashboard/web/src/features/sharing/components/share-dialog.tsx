import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { type SharedReport, type Shares, useMakeReportToken, useShareReport } from '../api/shared-reports.ts'
import { SHARE_WAYS, type ShareWay } from '../share-choices.ts'
import { NEW_SHARE, type ShareDraft, shareOf } from '../share-draft.ts'
import { ShareFields } from './share-fields.tsx'

interface Props {
  readonly way: ShareWay
  readonly site: string
  readonly report: SharedReport
  readonly shares: Shares
  readonly close: () => void
}

const FIELDS = ['label', 'password', 'expiresOn', 'hosts', 'email', 'person']

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** What is to be copied: an address, a line for a page, or a token. */
function secretOf(way: ShareWay, token: string, title: string): string {
  const address = `${window.location.origin}/shared/${token}`
  if (way === 'link') return address
  if (way !== 'embed') return token
  const attributes = [
    `src="${address}"`,
    `title="${escaped(title)}"`,
    'width="100%" height="900" loading="lazy" referrerpolicy="no-referrer"',
    'sandbox="allow-downloads allow-popups allow-popups-to-escape-sandbox"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}

/** What opens a report, shown this once. */
function Secret({ way, report, token, close }: Omit<Props, 'site' | 'shares'> & { readonly token: string }) {
  const about =
    way === 'token' ? t('the token') : way === 'embed' ? t('the line for the page') : t('the link')
  return (
    <Dialog title={t(SHARE_WAYS[way].action)} close={close}>
      <div className="dialog__words">
        <p>
          {rich('<b>Copy it now.</b> It is shown this once: only its digest is kept.', {
            b: words => <b>{words}</b>,
          })}
        </p>
        <CodeBlock text={secretOf(way, token, report.form.title)} about={about} />
      </div>
      <div className="dialog__end">
        <Button look="strong" onClick={close}>
          {t('Done')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Shares a report in one of the ways. */
export function ShareDialog({ way, site, report, shares, close }: Props) {
  const [draft, setDraft] = useState<ShareDraft>(NEW_SHARE)
  const share = useShareReport(site, report.id)
  const make = useMakeReportToken(site, report.id)
  const token = share.data?.token ?? make.data?.token
  if (token) return <Secret way={way} report={report} token={token} close={close} />
  const error = share.error ?? make.error
  const cannot = (way === 'person' && shares.partners.length === 0) || (way === 'mail' && !shares.hasMail)
  const submit = (): void => {
    if (way === 'token') {
      make.mutate({ label: draft.label.trim() })
      return
    }
    share.mutate(shareOf(way, draft), {
      onSuccess: made => {
        if (made.token !== null) return
        close()
        announce(
          way === 'mail'
            ? t('A mail asks them to confirm their address.')
            : t('They find it when they sign in.'),
        )
      },
    })
  }
  return (
    <FormDialog
      title={t(SHARE_WAYS[way].action)}
      action={t(SHARE_WAYS[way].action)}
      busy={share.isPending || make.isPending}
      disabled={cannot}
      submit={submit}
      close={close}
    >
      <p className="dialog__words">{t(SHARE_WAYS[way].words)}</p>
      <ShareFields
        way={way}
        draft={draft}
        edit={change => setDraft({ ...draft, ...change })}
        shares={shares}
        error={error}
      />
      <p className="field__error" role="alert">
        {formError(error, FIELDS)}
      </p>
    </FormDialog>
  )
}
