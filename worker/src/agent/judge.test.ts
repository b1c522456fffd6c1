import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { type Evidence, judge } from './judge.ts'
import { readAgent } from './read-agent.ts'

const person = readAgent(
  veil('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'),
)
const robot = readAgent(veil('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'))
const nobody = readAgent(veil(''))
const { noAcceptLanguage, noFetchMetadata, prefetch, webdriver, fromLog } = SIGNAL

const verdict = (evidence: Partial<Evidence>) =>
  judge({ agent: person, signals: 0, hosting: false, referrerSpam: false, ...evidence })

describe('judge()', () => {
  it('lets a person through', () => expect(verdict({})).toBeNull())

  it.each([
    ['no accept-language', { signals: noAcceptLanguage }],
    ['no fetch metadata', { signals: noFetchMetadata }],
    [
      'neither of the two headers (a server that reports for its visitors)',
      { signals: noAcceptLanguage | noFetchMetadata },
    ],
    ['a hosting network', { hosting: true }],
    ['a hosting network and one header missing', { hosting: true, signals: noFetchMetadata }],
    [
      'a log, which shows no headers',
      { signals: fromLog | noAcceptLanguage | noFetchMetadata, hosting: true },
    ],
    ['a log without user agents', { agent: nobody, signals: fromLog }],
  ])('lets a person through with %s alone', (_what, evidence) => expect(verdict(evidence)).toBeNull())

  it.each([
    ['bot', { agent: robot }],
    ['bot', { agent: robot, signals: fromLog }],
    ['bot', { agent: nobody }],
    ['prefetch', { signals: prefetch }],
    ['prefetch', { signals: prefetch | fromLog }],
    ['referrer_spam', { referrerSpam: true }],
    ['automated', { signals: webdriver }],
    ['hosting_network', { hosting: true, signals: noAcceptLanguage | noFetchMetadata }],
  ])('says %s for %o', (reason, evidence) => expect(verdict(evidence)).toBe(reason))
})
