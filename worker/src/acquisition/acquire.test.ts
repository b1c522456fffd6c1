import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import { describe, expect, it } from 'vitest'
import { acquire } from './acquire.ts'

const from = (referrer: string | null, campaign: Campaign = {}, clickIds: readonly ClickId[] = []) =>
  acquire({ referrer, campaign, clickIds, siteDomains: ['toner.example', 'ink.example'] })

describe('acquire()', () => {
  it('calls a visit without referrer and campaign direct', () => {
    expect(from(null)).toEqual({
      source: 'Direct / None',
      referrer: '(none)',
      channel: 'Direct',
      spam: false,
      internal: false,
    })
  })

  it('counts a visit by a registered code under Affiliates, wherever the link stood', () => {
    const visit = { campaign: {}, clickIds: [], siteDomains: [], byAffiliate: true }
    expect(acquire({ ...visit, referrer: 'https://t.co/x' })).toMatchObject({
      source: 'Twitter',
      channel: 'Affiliates',
    })
    expect(
      acquire({ ...visit, referrer: null, campaign: { utm_source: 'google', utm_medium: 'cpc' } }),
    ).toMatchObject({ source: 'Google', channel: 'Affiliates' })
  })

  it('names the host of an unknown site, without www, and keeps its path without query', () => {
    expect(from('https://www.Blog.Example.org:8443/printers/review/?id=7#top')).toMatchObject({
      source: 'blog.example.org',
      referrer: 'blog.example.org/printers/review',
      channel: 'Referral',
    })
  })

  it.each([
    ['https://www.google.com/', 'Google', 'Organic Search'],
    ['https://www.google.co.uk/search', 'Google', 'Organic Search'],
    ['https://www.bing.com/', 'Bing', 'Organic Search'],
    ['https://duckduckgo.com/', 'DuckDuckGo', 'Organic Search'],
    ['https://fr.search.yahoo.com/', 'Yahoo!', 'Organic Search'],
    ['https://www.google.de/shopping/product/1', 'Google Shopping', 'Organic Shopping'],
    ['https://www.amazon.co.jp/dp/B0', 'Amazon', 'Organic Shopping'],
    ['https://lm.facebook.com/l.php', 'Facebook', 'Organic Social'],
    ['https://t.co/abc', 'Twitter', 'Organic Social'],
    ['https://old.reddit.com/r/printers', 'Reddit', 'Organic Social'],
    ['https://m.youtube.com/watch', 'YouTube', 'Organic Video'],
    ['https://chatgpt.com/c/0f1e', 'ChatGPT', 'AI Assistants'],
    ['https://x.com/i/grok', 'Grok', 'AI Assistants'],
    ['https://www.perplexity.ai/search/x', 'Perplexity.ai', 'AI Assistants'],
    ['https://mail.google.com/mail/u/0/', 'Gmail', 'Email'],
    ['https://tpc.googlesyndication.com/safeframe', 'Google', 'Display'],
    ['https://syndicatedsearch.goog/', 'Google', 'Paid Search'],
    ['https://accounts.google.com/', 'Google Accounts', 'Referral'],
    ['https://somewhere.google.com/', 'somewhere.google.com', 'Referral'],
    ['https://notgoogle.com/', 'notgoogle.com', 'Referral'],
    ['https://google.com.evil.example/', 'google.com.evil.example', 'Referral'],
    ['android-app://com.google.android.gm/', 'Gmail', 'Email'],
    [
      'android-app://com.google.android.googlequicksearchbox/https/www.google.com',
      'Google',
      'Organic Search',
    ],
    ['android-app://com.linkedin.android/', 'LinkedIn', 'Organic Social'],
    ['android-app://com.example.deals/', 'android-app://com.example.deals', 'Referral'],
  ])('knows %s as %s, %s', (referrer, source, channel) => {
    expect(from(referrer)).toMatchObject({ source, channel })
  })

  it.each(['https://toner.example/cart', 'https://www.toner.example/', 'https://blog.toner.example/ink'])(
    'takes %s for the site itself: no source',
    referrer => {
      expect(from(referrer)).toMatchObject({
        source: 'Direct / None',
        referrer: '(none)',
        channel: 'Direct',
        internal: true,
      })
    },
  )

  it('does not take a domain that merely ends like the site for the site', () => {
    expect(from('https://ink.example/red')).toMatchObject({ source: 'Direct / None', internal: true })
    expect(from('https://nottoner.example/')).toMatchObject({ source: 'nottoner.example', internal: false })
  })

  it.each([
    'http://localhost:3000/x',
    'http://app.localhost/',
    'http://192.168.1.7/admin',
    'http://[2001:db8::1]/',
    'http://wiki/start',
    'http://nas.local/',
    'ios-app://544007664/page',
    'about:blank',
    'javascript:alert(1)',
    'https://',
    'not a url',
    '',
  ])('finds no source in %j', referrer => {
    expect(from(referrer)).toMatchObject({ source: 'Direct / None', referrer: '(none)', internal: false })
  })

  it('keeps nothing but the host of search results, mailboxes and conversations', () => {
    expect(from('https://www.google.com/search').referrer).toBe('google.com')
    expect(from('https://outlook.live.com/mail/0/inbox/id/AQ').referrer).toBe('outlook.live.com')
    expect(from('https://chatgpt.com/c/0f1e').referrer).toBe('chatgpt.com')
    expect(from('https://www.reddit.com/r/printers/').referrer).toBe('reddit.com/r/printers')
  })

  it('drops user and password from a referrer, and cuts a long path', () => {
    expect(from('https://user:secret@forum.example/a').referrer).toBe('forum.example/a')
    expect(from(`https://forum.example/${'a'.repeat(900)}`).referrer).toHaveLength(300)
  })

  it('lets the campaign name the source and keeps the referrer', () => {
    expect(from('https://www.google.com/', { utm_source: 'spring-letter', utm_medium: 'email' })).toEqual({
      source: 'spring-letter',
      referrer: 'google.com',
      channel: 'Email',
      spam: false,
      internal: false,
    })
  })

  it.each<[string, string]>([
    ['fb', 'Facebook'],
    ['IG', 'Instagram'],
    ['yt', 'YouTube'],
    ['Google Ads', 'Google'],
    ['facebook_ads', 'Facebook'],
    ['chatgpt.com', 'ChatGPT'],
    ['https://www.linkedin.com/feed', 'LinkedIn'],
    ['partner.example', 'partner.example'],
    ['Shop', 'Shop'],
  ])('reads the tag %s as %s', (tag, source) => {
    expect(from(null, { utm_source: tag }).source).toBe(source)
  })

  it('names Google by its click id when the browser withholds the referrer', () => {
    expect(from(null, {}, ['gclid'])).toMatchObject({ source: 'Google', channel: 'Paid Search' })
    expect(from(null, {}, ['fbclid'])).toMatchObject({ source: 'Facebook', channel: 'Organic Social' })
  })

  it('marks referrer spam, on subdomains too', () => {
    expect(from('http://semalt.com/crawler').spam).toBe(true)
    expect(from('http://100.semalt.com/').spam).toBe(true)
    expect(from('http://notsemalt.example/').spam).toBe(false)
  })
})
