import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { Me } from '../../session/api/session.ts'
import { EndSecondFactorDialog } from './end-second-factor-dialog.tsx'
import { NewCodesDialog } from './new-codes-dialog.tsx'
import './second-factor-panel.css'
import { SecondFactorDialog } from './second-factor-dialog.tsx'

function wordsFor({ hasPassword, secondFactor }: Me): Message {
  if (!hasPassword && !secondFactor) {
    return 'A code of an app is asked for after a password, and your account has none. A passkey is two factors in one.'
  }
  return secondFactor
    ? 'After your password you are asked for a code of your authenticator app.'
    : 'After your password, a code of an app on your phone: a password that somebody else has learned is not enough then.'
}

/** Codes of an authenticator app as a second step. */
export function SecondFactorPanel({ me }: { readonly me: Me }) {
  const [open, setOpen] = useState<'begin' | 'end' | 'codes'>()
  const close = (): void => setOpen(undefined)
  return (
    <Panel
      title={t('Second step')}
      words={t(wordsFor(me))}
      action={<Badge tone={me.secondFactor ? 'good' : 'plain'}>{me.secondFactor ? t('On') : t('Off')}</Badge>}
    >
      {me.secondFactor && (
        <div className="second-factor__actions">
          <Button onClick={() => setOpen('codes')}>{t('New recovery codes')}</Button>
          <Button look="danger" onClick={() => setOpen('end')}>
            {t('Turn it off')}
          </Button>
        </div>
      )}
      {!me.secondFactor && me.hasPassword && (
        <div className="second-factor__actions">
          <Button look="strong" onClick={() => setOpen('begin')}>
            {t('Set it up')}
          </Button>
        </div>
      )}
      {open === 'begin' && <SecondFactorDialog me={me} close={close} />}
      {open === 'codes' && <NewCodesDialog me={me} close={close} />}
      {open === 'end' && <EndSecondFactorDialog me={me} close={close} />}
    </Panel>
  )
}
