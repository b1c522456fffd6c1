import { useState } from 'react'
import { t } from '../../../lib/language.ts'
import type { Invitation } from '../api/invitation.ts'
import type { DoorProps } from './door.tsx'
import { InvitedWords } from './invited-words.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Who is invited has an account: they sign in, and accept then. */
export function SignInFirst({ invitation, ...door }: DoorProps & { readonly invitation: Invitation }) {
  const [email, setEmail] = useState(invitation.email)
  return (
    <SignInPage
      {...door}
      email={email}
      setEmail={setEmail}
      words={
        <>
          <InvitedWords invitation={invitation} /> {t('You have an account here: sign in, then accept.')}
        </>
      }
    />
  )
}
