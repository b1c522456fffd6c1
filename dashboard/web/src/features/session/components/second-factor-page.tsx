import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { useStep } from '../api/sign-in.ts'
import { CodeField } from './code-field.tsx'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'

const KINDS = {
  code: {
    title: 'Your second step',
    words: 'Enter the code that your authenticator app shows for Gatecount.',
    other: 'Use a recovery code instead',
  },
  recoveryCode: {
    title: 'A recovery code',
    words: 'Enter one of the codes that you kept when you set up the second step. Each works once.',
    other: 'Use the authenticator app instead',
  },
} as const

interface Proof {
  readonly code?: string
  readonly recoveryCode?: string
  readonly trustDevice: boolean
}

/** The second step: a code of an app, or one of the codes for the day the app is lost. */
export function SecondFactorPage({ startAgain }: DoorProps) {
  const [kind, setKind] = useState<keyof typeof KINDS>('code')
  const [code, setCode] = useState('')
  const [trustDevice, setTrust] = useState(false)
  const step = useStep<Proof>('/second-factor')
  const { title, words, other } = KINDS[kind]
  const change = (): void => {
    setKind(kind === 'code' ? 'recoveryCode' : 'code')
    setCode('')
    step.reset()
  }
  return (
    <DoorPage
      title={t(title)}
      words={t(words)}
      aside={
        <p>
          <a href="/signin" onClick={startAgain}>
            {t('Sign in as somebody else')}
          </a>
        </p>
      }
    >
      <form
        className="door__form"
        onSubmit={event => {
          event.preventDefault()
          step.mutate({ [kind]: code.trim(), trustDevice })
        }}
      >
        <CodeField key={kind} kind={kind} value={code} edit={setCode} />
        <label className="door__check">
          <input type="checkbox" checked={trustDevice} onChange={event => setTrust(event.target.checked)} />
          {t('Do not ask for it on this device for 30 days')}
        </label>
        <FormProblem error={step.error} />
        <Button type="submit" look="strong" busy={step.isPending}>
          {t('Continue')}
        </Button>
        <Button look="quiet" onClick={change}>
          {t(other)}
        </Button>
      </form>
    </DoorPage>
  )
}
