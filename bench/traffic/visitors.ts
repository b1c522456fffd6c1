import { pick, zipf } from './chance.ts'

export interface Visitor {
  readonly address: string
  readonly userAgent: string
  readonly language: string
}

/** Blocks of access providers in several countries: first octet, range of the second. Who holds them is public record. */
const PROVIDER_BLOCKS: readonly (readonly [first: number, from: number, to: number])[] = [
  [91, 0, 63],
  [84, 128, 191],
  [87, 128, 191],
  [79, 192, 255],
  [93, 192, 255],
  [73, 0, 255],
  [24, 0, 63],
  [71, 160, 191],
  [98, 192, 255],
  [68, 32, 63],
  [86, 128, 191],
  [81, 128, 159],
  [90, 0, 127],
  [82, 224, 255],
  [78, 192, 255],
  [95, 208, 223],
  [151, 16, 63],
  [188, 192, 223],
  [213, 32, 47],
  [62, 30, 46],
  [83, 32, 63],
  [217, 224, 255],
  [126, 0, 127],
  [1, 112, 127],
  [121, 208, 223],
  [189, 0, 63],
  [177, 0, 63],
  [201, 0, 31],
  [49, 36, 47],
  [106, 192, 219],
]

const DESKTOPS = ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7', 'X11; Linux x86_64']
const PHONES = ['Linux; Android 10; K', 'Linux; Android 14; SM-S911B', 'Linux; Android 13; Pixel 7']
const CHROMES = [138, 139, 140, 141, 142]
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

/** Thirty, the most used first. */
const USER_AGENTS: readonly string[] = [
  ...CHROMES.map(v => `Mozilla/5.0 (${DESKTOPS[0]}) ${KIT} Chrome/${v}.0.0.0 Safari/537.36`),
  ...CHROMES.map(v => `Mozilla/5.0 (${PHONES[0]}) ${KIT} Chrome/${v}.0.0.0 Mobile Safari/537.36`),
  ...[17, 18, 26].map(
    v =>
      `Mozilla/5.0 (iPhone; CPU iPhone OS ${v}_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${v}.1 Mobile/15E148 Safari/604.1`,
  ),
  ...[140, 141, 142].map(v => `Mozilla/5.0 (${DESKTOPS[1]}) ${KIT} Chrome/${v}.0.0.0 Safari/537.36`),
  ...[17, 18].map(
    v =>
      `Mozilla/5.0 (${DESKTOPS[1]}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${v}.5 Safari/605.1.15`,
  ),
  ...[143, 144, 145].map(v => `Mozilla/5.0 (${DESKTOPS[0]}; rv:${v}.0) Gecko/20100101 Firefox/${v}.0`),
  ...[140, 141, 142].map(
    v => `Mozilla/5.0 (${DESKTOPS[0]}) ${KIT} Chrome/${v}.0.0.0 Safari/537.36 Edg/${v}.0.0.0`,
  ),
  ...PHONES.slice(1).map(p => `Mozilla/5.0 (${p}) ${KIT} Chrome/142.0.0.0 Mobile Safari/537.36`),
  `Mozilla/5.0 (${PHONES[1]}) ${KIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  `Mozilla/5.0 (${DESKTOPS[2]}) ${KIT} Chrome/142.0.0.0 Safari/537.36`,
  `Mozilla/5.0 (${DESKTOPS[0]}) ${KIT} Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`,
]

const LANGUAGES = [
  'en-US,en;q=0.9',
  'de-DE,de;q=0.9,en;q=0.8',
  'en-GB,en;q=0.9',
  'fr-FR,fr;q=0.9',
  'it-IT,it',
]

/** Different people, as far as a server can tell: addresses of real networks, a few providers with most of them. */
export function makeVisitors(count: number, chance: () => number): Visitor[] {
  const provider = zipf(PROVIDER_BLOCKS.length, 0.9, chance)
  const agent = zipf(USER_AGENTS.length, 0.7, chance)
  const octet = (from = 0, to = 255): number => from + Math.floor(chance() * (to - from + 1))
  return Array.from({ length: count }, () => {
    const [first, from, to] = PROVIDER_BLOCKS[provider()] ?? [91, 0, 63]
    return {
      address: `${first}.${octet(from, to)}.${octet()}.${octet(1, 254)}`,
      userAgent: USER_AGENTS[agent()] ?? '',
      language: pick(LANGUAGES, chance),
    }
  })
}
