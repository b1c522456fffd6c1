import { useState } from 'react'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { t } from '../../../lib/language.ts'
import { CodeField } from '../../session/components/code-field.tsx'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { useConfirmSecondFactor } from '../api/second-factor.ts'
import './authenticator-dialog.css'
import { QrCode } from './qr-code.tsx'

interface Props {
  /** `otpauth://totp/…` */
  readonly uri: string
  readonly done: () => void
  readonly close: () => void
}

const inFours = (secret: string): string => secret.replaceAll(/.{4}(?=.)/g, '$& ')

/** Brings the secret into the app, and has the app show that it is there. */
export function AuthenticatorDialog({ uri, done, close }: Props) {
  const [code, setCode] = useState('')
  const confirm = useConfirmSecondFactor()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <FormDialog
      title={t('Add Gatecount to your app')}
      action={t('Turn it on')}
      busy={confirm.isPending}
      submit={() => confirm.mutate(code.trim(), { onSuccess: done })}
      close={close}
    >
      <div className="authenticator">
        <QrCode text={uri} about={t('The secret for your authenticator app, as a picture to scan')} />
        <div className="authenticator__words">
          <p>{t('Scan this with the app. Are you on the phone that has it? Copy the secret instead.')}</p>
          <p>
            <code className="authenticator__secret">{inFours(secret)}</code>
          </p>
          <CopyButton text={secret} about={t('the secret')} quiet />
        </div>
      </div>
      <CodeField kind="code" label={t('The code that the app shows now')} value={code} edit={setCode} />
      <FormProblem error={confirm.error} />
    </FormDialog>
  )
}
