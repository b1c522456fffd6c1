import { describe, expect, test } from 'vitest'
import { hostNetwork } from './host-network.ts'

describe('hostNetwork()', () => {
  test.each([
    ['www-d1.proxy.aol.com', 'aol.com', 'provider', ''],
    ['dd14-012.compuserve.com', 'compuserve.com', 'provider', ''],
    ['port26.annex2.nwlink.com', 'nwlink.com', 'provider', ''],
    ['pm1-3.tuna.net', 'tuna.net', 'provider', ''],
    ['gn2.getnet.COM.', 'getnet.com', 'provider', ''],
    ['burger.letters.com', 'letters.com', 'other', ''],
    ['ulab.ksc.nasa.gov', 'nasa.gov', 'government', 'US'],
    ['gw1.cs.toronto.edu', 'toronto.edu', 'education', ''],
    ['pc7.st-andrews.ac.uk', 'st-andrews.ac.uk', 'education', 'GB'],
    ['proxy.health.gov.au', 'health.gov.au', 'government', 'AU'],
    ['www.shop.co.uk', 'shop.co.uk', 'other', 'GB'],
    ['host.example.de', 'example.de', 'other', 'DE'],
    ['stream.example.tv', 'example.tv', 'other', ''],
    ['me.github.io', 'github.io', 'other', ''],
  ])('hostNetwork() puts %s at %s', (host, gateway, kind, country) => {
    expect(hostNetwork(host)).toEqual({ gateway, kind, country })
  })

  test.each(['localhost', 'alyssa.p', '', '-', 'com', '999.1.1.1', 'not a host'])(
    'hostNetwork() leaves %j, which has no registrable domain, among other networks',
    host => {
      expect(hostNetwork(host)).toEqual({ gateway: 'Other networks', kind: 'other', country: '' })
    },
  )
})
