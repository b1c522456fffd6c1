import { type ReactNode, useState } from 'react'
import { usePlace } from '../../../lib/place.ts'
import { UnsubscribePage } from '../../mail/components/unsubscribe-page.tsx'
import { useSession } from '../api/session.ts'
import { AddressPage } from './address-page.tsx'
import { AskEmailLinkPage } from './ask-email-link-page.tsx'
import { EmailLinkPage } from './email-link-page.tsx'
import { ForgotPage } from './forgot-page.tsx'
import { InvitationPage } from './invitation-page.tsx'
import { OneTimeLinkPage } from './one-time-link-page.tsx'
import { ResetPage } from './reset-page.tsx'
import { SecondFactorPage } from './second-factor-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** What the pages in front of the gate have in common. */
export interface DoorProps {
  /** The secret that a link brought; empty without one. */
  readonly token: string
  /** What was typed, which goes along from page to page. */
  readonly email: string
  readonly setEmail: (email: string) => void
  /** Goes on with the second step. */
  readonly askSecond: () => void
  readonly startAgain: () => void
}

const PAGES: Readonly<Record<string, (door: DoorProps) => ReactNode>> = {
  '/invitation': InvitationPage,
  '/mail/unsubscribe': UnsubscribePage,
  '/signin/address': AddressPage,
  '/signin/email': AskEmailLinkPage,
  '/signin/forgot': ForgotPage,
  '/signin/link': EmailLinkPage,
  '/signin/reset': ResetPage,
  '/signin/second-factor': SecondFactorPage,
}

/** The page in front of the gate that an address asks for. Any other address keeps, and is shown once somebody is signed in. */
export function Door({ path }: { readonly path: string }) {
  const token = usePlace().params.get('token') ?? ''
  const [email, setEmail] = useState('')
  const { data: me } = useSession()
  const [isSecond, setSecond] = useState(false)
  const ways = path === '/signin' && token !== '' ? OneTimeLinkPage : SignInPage
  const Page = isSecond && !me ? SecondFactorPage : (PAGES[path] ?? ways)
  return (
    <Page
      token={token}
      email={email}
      setEmail={setEmail}
      askSecond={() => setSecond(true)}
      startAgain={() => setSecond(false)}
    />
  )
}
