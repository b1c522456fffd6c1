import { rich } from '../../../lib/language.ts'
/** How to get a sign-in link; there is no password to forget. */
export function NewLinkHint() {
  return (
    <p>
      {rich(
        'A new link is printed each time Gatecount starts, and by <code>npm run --silent gatecount -- signin</code> on the machine it runs on.',
        { code: words => <code>{words}</code> },
      )}
    </p>
  )
}
