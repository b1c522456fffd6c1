import { type Random, weighted } from './random.ts'

/** Address blocks that the named operators announce: `[first two octets …, prefix of the rest], weight of visitors`. */
interface Block {
  readonly country: string
  readonly prefix: string
  readonly language: string
  readonly mobile?: true
  /** Offices and campuses: busy on weekdays in working hours. */
  readonly work?: true
}

const home = (country: string, language: string, ...prefixes: string[]): Block[] =>
  prefixes.map(prefix => ({ country, prefix, language }))
const mobile = (country: string, language: string, ...prefixes: string[]): Block[] =>
  prefixes.map(prefix => ({ country, prefix, language, mobile: true }))
const work = (country: string, language: string, ...prefixes: string[]): Block[] =>
  prefixes.map(prefix => ({ country, prefix, language, work: true }))

const shared = (blocks: readonly Block[], weight: number) =>
  blocks.map(block => [block, weight / blocks.length] as const)

const BLOCKS = [
  ...shared(home('GB', 'en', '86.130', '86.145', '86.160'), 17), // BT
  ...shared(home('GB', 'en', '90.200', '94.10', '2.120'), 12), // Sky
  ...shared(home('GB', 'en', '81.100', '82.0', '86.0'), 11), // Virgin Media
  ...shared(mobile('GB', 'en', '92.40'), 5), // Three
  ...shared(work('GB', 'en', '131.111', '129.67'), 4), // universities, through Jisc
  ...shared(work('GB', 'en', '25.1'), 1), // Ministry of Defence
  ...shared(home('US', 'en', '73.20', '98.200', '73.100'), 12), // Comcast
  ...shared(home('US', 'en', '24.24', '72.128'), 6), // Charter Spectrum
  ...shared(home('US', 'en', '12.10', '107.200'), 5), // AT&T
  ...shared(mobile('US', 'en', '172.56'), 4), // T-Mobile
  ...shared(mobile('US', 'en', '174.192'), 4), // Verizon
  ...shared(work('US', 'en', '18.10', '128.32', '35.1'), 3), // MIT, Berkeley, Michigan
  ...shared(home('DE', 'de', '91.10', '84.130', '93.200'), 9), // Deutsche Telekom
  ...shared(home('DE', 'de', '178.0', '95.90'), 5), // Vodafone
  ...shared(mobile('DE', 'de', '77.0'), 2), // Telefónica
  ...shared(work('DE', 'de', '53.1'), 1), // Mercedes-Benz
  ...shared(home('FR', 'fr', '90.0', '86.200'), 5), // Orange
  ...shared(home('FR', 'fr', '82.64', '78.192'), 3), // Free
  ...shared(home('NL', 'nl', '77.160', '84.80'), 4), // KPN
  ...shared(home('IT', 'it', '79.20'), 2), // TIM
  ...shared(home('ES', 'es', '83.40', '2.136'), 2), // Telefónica
  ...shared(home('CH', 'de', '83.76'), 1.5), // Swisscom
  ...shared(home('AT', 'de', '178.190', '80.120'), 1.5), // A1
  ...shared(home('SE', 'sv', '81.230', '62.20'), 1.5), // Telia
  ...shared(home('CA', 'en', '70.50', '99.224'), 3), // Bell, Rogers
  ...shared(home('AU', 'en', '1.120', '58.104'), 2), // Telstra, Optus
  ...shared(mobile('IN', 'en', '49.36'), 1), // Reliance Jio
]

const pickAny = weighted(BLOCKS)
const pickOffDuty = weighted(BLOCKS.filter(([block]) => block.work !== true))

const DESKTOP: readonly (readonly [string, number])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    46,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    22,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    12,
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0', 9],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    7,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 4],
]
const HANDHELD: readonly (readonly [string, number])[] = [
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    46,
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    38,
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    9,
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    7,
  ],
]
const pickDesktop = weighted(DESKTOP)
const pickHandheld = weighted(HANDHELD)

/** Somebody who does not exist, as the collector would see them. */
export interface DemoVisitor {
  readonly address: string
  readonly userAgent: string
  readonly language: string
}

const HANDHELD_AT_HOME = 0.34

/** @param workday whether offices and universities are busy at this time */
export function inventVisitor(random: Random, workday: boolean): DemoVisitor {
  const block = (workday || random.chance(0.1) ? pickAny : pickOffDuty)(random)
  const handheld = block.mobile === true || (block.work !== true && random.chance(HANDHELD_AT_HOME))
  return {
    address: `${block.prefix}.${random.between(0, 255)}.${random.between(1, 254)}`,
    userAgent: (handheld ? pickHandheld : pickDesktop)(random),
    language: block.language,
  }
}
