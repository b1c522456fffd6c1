import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { NewLinkHint } from './new-link-hint.tsx'

export function SignedOutPage() {
  return (
    <NarrowPage title="You are signed out">
      <p>Open the sign-in link of this installation to see its reports.</p>
      <NewLinkHint />
    </NarrowPage>
  )
}
