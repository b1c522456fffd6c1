import type { Deed } from '@gatecount/shared/domain/report/goal'

const withoutStars = (text: string): string => text.replaceAll('*', '')

/** The last part of a path that says something, as words: `/checkout/thank-you.html*` is "Thank you". */
function wordsOfPath(path: string): string {
  const part = withoutStars(path)
    .split('/')
    .findLast(one => one !== '')
  const words = (part ?? '')
    .replace(/\.\w{1,5}$/, '')
    .replaceAll(/[-_+.]+/g, ' ')
    .trim()
  return words === '' ? path : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The host of a link, or what is there of one. */
const hostOf = (link: string): string => {
  const host = withoutStars(link)
    .replace(/^\w+:\/\//, '')
    .split('/')[0]
  return host === undefined || host === '' ? link : host
}

/** What a goal could be called, while its owner has not said so. */
export function suggestedName({ kind, pattern, depth }: Deed): string {
  const text = pattern.trim()
  if (text === '') return ''
  if (kind === 'page') return wordsOfPath(text)
  if (kind === 'scroll') return `${wordsOfPath(text)} ${depth ?? ''}%`.slice(0, 120)
  if (kind === 'exit_link') return hostOf(text)
  if (kind === 'download') return (text.split('/').at(-1) ?? '') || text
  return withoutStars(text).trim() || text
}
