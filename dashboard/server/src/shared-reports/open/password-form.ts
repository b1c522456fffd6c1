import type { Language } from '@gatecount/shared/language/languages'
import type { Answer } from '../../http/route.ts'
import { markup } from '../../mail-reports/drawing/markup.ts'
import { sayIn } from '../../words/speak.ts'
import { messagePage } from '../drawing/message-page.ts'

/** Asks for the password of a report. @param fault what was wrong with the one that came */
export function passwordForm(
  language: Language,
  token: string,
  fault = '',
): Answer & { readonly headers: Readonly<Record<string, string>> } {
  const say = sayIn(language)
  const page = messagePage(language, {
    title: say('A report was shared with you'),
    words: say('Whoever sent you the link has a password for it.'),
    more: markup`<form method="post" action="/shared/${token}">
<label for="password">${say('Password')}</label>
<input id="password" name="password" type="password" autocomplete="off" required${fault === '' ? markup`` : markup` aria-invalid="true" aria-describedby="fault"`}>
<p id="fault" class="fault" role="alert">${fault}</p>
<button>${say('Open the report')}</button></form>`,
  })
  return { status: 403, ...page }
}
