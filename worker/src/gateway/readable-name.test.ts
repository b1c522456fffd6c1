import { describe, expect, test } from 'vitest'
import { readableName } from './readable-name.ts'

describe('readableName()', () => {
  test.each([
    ['ACME Broadband Internet service provider operations', 'ACME Broadband'],
    ['COMCAST-7922 Comcast Cable', 'Comcast Cable'],
    ['"ER-Telecom Holding" JSC', 'ER-Telecom Holding'],
    ['PJSC "TATTELECOM"', 'Tattelecom'],
    ['1 CLOUD LAB LLC', '1 Cloud LAB'],
    ['COLOMBIA TELECOMUNICACIONES S.A. ESP', 'Colombia Telecomunicaciones'],
    ['TELECOM DE ESPANA S.A.U.', 'Telecom de Espana'],
    ['EXAMPLE-AS-AP - EXAMPLE (AUSTRALIA) PTY LIMITED', 'Example'],
    ['EXAMPLENET-AS-AP', 'Examplenet'],
    ['Novator-2000 LLC', 'Novator-2000'],
    ['TOT Public Company Limited', 'TOT'],
    ['BEIJING GEHUA CATV NETWORK CO.LTD', 'Beijing Gehua CATV Network'],
    ['PT. INDOSAT Tbk', 'Indosat'],
    ['Axtel, S.A.B. de C.V.', 'Axtel'],
    ['O2 Czech Republic, a.s.', 'O2 Czech Republic'],
    ['LINKdotNET AS number', 'LINKdotNET'],
    ['U.S. Department of the Interior', 'US Department of the Interior'],
    ['Somebody trading as Hosting Systems', 'Hosting Systems'],
    ['University of California, San Diego', 'University of California, San Diego'],
  ])('readableName() makes %j into %j', (organisation, name) => {
    expect(readableName(organisation)).toBe(name)
  })

  test.each(['AS12345', '12345', '', 'FOP Ivanenko Ivan Ivanovich'])(
    'readableName() has no name for %j',
    organisation => {
      expect(readableName(organisation)).toBeUndefined()
    },
  )

  test('readableName() never leaves nothing of a name that is a legal form', () => {
    expect(readableName('AG')).toBe('AG')
  })
})
