import { type ReactNode, useCallback, useState } from 'react'
import type { Me } from '../../session/api/session.ts'
import { AskWhoThisIs } from '../confirmed.ts'
import { ConfirmIdentityDialog } from './confirm-identity-dialog.tsx'

interface Props {
  readonly me: Me
  readonly children: ReactNode
}

type Answer = (isConfirmed: boolean) => void

/** Around pages that change an account: asks who this is when the server wants to know. */
export function ConfirmIdentity({ me, children }: Props) {
  const [answer, setAnswer] = useState<Answer>()
  const ask = useCallback(() => new Promise<boolean>(resolve => setAnswer(() => resolve)), [])
  const close = (isConfirmed: boolean): void => {
    answer?.(isConfirmed)
    setAnswer(undefined)
  }
  return (
    <AskWhoThisIs value={ask}>
      {children}
      {answer && <ConfirmIdentityDialog me={me} close={close} />}
    </AskWhoThisIs>
  )
}
