import { expect, it } from 'vitest'
import { suggestedName } from './suggested-name.ts'

it.each([
  [{ kind: 'page', pattern: '/checkout/thank-you.html*' }, 'Thank you'],
  [{ kind: 'page', pattern: '/thanks*' }, 'Thanks'],
  [{ kind: 'page', pattern: '/' }, '/'],
  [{ kind: 'page', pattern: '/*' }, '/*'],
  [{ kind: 'scroll', pattern: '/blog/*', depth: 75 }, 'Blog 75%'],
  [{ kind: 'exit_link', pattern: 'https://partner.example/buy*' }, 'partner.example'],
  [{ kind: 'exit_link', pattern: '*' }, '*'],
  [{ kind: 'download', pattern: 'https://shop.example/files/list.pdf' }, 'list.pdf'],
  [{ kind: 'download', pattern: '*.pdf' }, '*.pdf'],
  [{ kind: 'event', pattern: 'Signup*' }, 'Signup'],
  [{ kind: 'sale', pattern: '*' }, '*'],
  [{ kind: 'event', pattern: '  ' }, ''],
] as const)('suggestedName() makes words of what is looked for: %o is %s', (deed, name) => {
  expect(suggestedName(deed)).toBe(name)
})
