import type { Campaign, ClickId } from '@gatecount/shared/domain/event/hit'
import { describe, expect, it } from 'vitest'
import { type Channel, channelOf } from './channel.ts'
import type { Source, SourceKind } from './source.ts'

const source = (kind: SourceKind, name = 'x', paid = false): Source => ({ name, kind, paid })

const CASES: readonly [Channel, Source | null, Campaign, (readonly ClickId[])?][] = [
  ['Cross-network', source('search'), { utm_campaign: 'Cross-Network-7', utm_medium: 'cpc' }],
  ['Paid Shopping', source('shopping'), { utm_medium: 'cpc' }],
  ['Paid Shopping', source('search'), { utm_medium: 'ppc', utm_campaign: 'summer-shop' }],
  ['Paid Search', source('search'), { utm_medium: 'cpc', utm_campaign: 'workshop' }],
  ['Paid Search', source('search', 'Google'), {}, ['gclid']],
  ['Paid Search', source('search', 'Google'), {}, ['wbraid']],
  ['Paid Search', source('search', 'Bing'), {}, ['msclkid']],
  ['Organic Search', source('search', 'Bing'), {}, ['gclid']],
  ['Paid Search', source('search', 'Google', true), {}],
  ['Paid Social', source('social'), { utm_medium: 'cpm' }],
  ['Paid Social', source('social', 'Facebook', true), {}],
  ['Paid Video', source('video'), { utm_medium: 'paid-video' }],
  ['Display', source('other'), { utm_medium: 'cpm' }],
  ['Display', null, { utm_medium: 'banner' }],
  ['Display', source('ads'), {}],
  ['Paid Other', source('other'), { utm_medium: 'retargeting' }],
  ['Organic Shopping', source('shopping'), {}],
  ['Organic Shopping', source('other'), { utm_campaign: 'shopping-week' }],
  ['Organic Social', source('social'), { utm_medium: 'affiliate' }],
  ['Organic Social', null, { utm_medium: 'Social Media' }],
  ['Organic Video', source('video'), {}],
  ['Organic Video', null, { utm_medium: 'in-video' }],
  ['AI Assistants', source('ai'), {}],
  ['Organic Search', source('search'), {}],
  ['Email', source('email'), {}],
  ['Email', source('other'), { utm_source: 'June Newsletter' }],
  ['Email', source('other'), { utm_medium: 'e mail' }],
  ['Affiliates', source('other'), { utm_source: 'partner', utm_medium: 'affiliate' }],
  ['Audio', source('other'), { utm_medium: 'audio' }],
  ['SMS', source('other'), { utm_source: 'sms' }],
  ['Mobile Push Notifications', source('other'), { utm_medium: 'webpush' }],
  ['Mobile Push Notifications', source('other'), { utm_source: 'firebase' }],
  ['Referral', source('other'), {}],
  ['Referral', null, { utm_medium: 'app' }],
  ['Direct', null, {}],
  ['Direct', null, { utm_campaign: 'spring' }],
]

describe('channelOf()', () => {
  it.each(CASES)('says %s for %o and %o', (channel, from, campaign, clickIds = []) => {
    expect(channelOf(from, campaign, clickIds)).toBe(channel)
  })

  it('has a case here for each of the nineteen channels', () => {
    expect(new Set(CASES.map(([channel]) => channel)).size).toBe(19)
  })
})
