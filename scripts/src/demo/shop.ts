import { type Random, weighted } from './random.ts'

export const DEMO_DOMAIN = 'toner.example'

interface Brand {
  readonly slug: string
  readonly site: string
  readonly popularity: number
  readonly models: readonly string[]
}

const BRANDS: readonly Brand[] = [
  {
    slug: 'hp',
    site: 'https://www.hp.com/support',
    popularity: 34,
    models: '05a 12a 26a 30a 44a 59a 78a 83a 85a 107a 117a 147a 207a 415a 903xl 912xl 953xl 963xl'.split(' '),
  },
  {
    slug: 'brother',
    site: 'https://support.brother.com/',
    popularity: 24,
    models:
      'tn-1050 tn-2320 tn-2410 tn-2420 tn-241 tn-243 tn-247 tn-3430 tn-3480 dr-2400 lc-3213 lc-421xl lc-424'.split(
        ' ',
      ),
  },
  {
    slug: 'canon',
    site: 'https://www.canon-europe.com/support/',
    popularity: 16,
    models: '045h 046h 051 052h 054h 055h 057h 067h 718 728 737 c-exv49 pgi-580xl cli-581xl'.split(' '),
  },
  {
    slug: 'samsung',
    site: 'https://support.hp.com/samsung',
    popularity: 9,
    models: 'mlt-d101s mlt-d111s mlt-d116l mlt-d203l mlt-d1042s clt-k404s clt-p404c clt-k504s'.split(' '),
  },
  {
    slug: 'kyocera',
    site: 'https://www.kyoceradocumentsolutions.com/',
    popularity: 6,
    models: 'tk-1115 tk-1150 tk-1160 tk-1170 tk-3160 tk-3190 tk-5230k tk-5240k tk-5270k'.split(' '),
  },
  {
    slug: 'lexmark',
    site: 'https://www.lexmark.com/support',
    popularity: 5,
    models: 'b222h00 51b2h00 56f2h00 71b20k0 c232hk0 58d2h00'.split(' '),
  },
  {
    slug: 'epson',
    site: 'https://www.epson.eu/support',
    popularity: 10,
    models: '29xl 33xl 34xl 35xl 405xl 502xl 603xl 604xl 102 104 106'.split(' '),
  },
  {
    slug: 'oki',
    site: 'https://www.oki.com/printing/support/',
    popularity: 3,
    models: 'b412 b432 c301 c332 c532 mc363'.split(' '),
  },
]

const HELP =
  'which-toner delivery returns recycling toner-or-ink drum-unit fading-print error-codes invoice contact'.split(
    ' ',
  )
const BLOG =
  'compatible-toner-tested cost-per-page home-office-printers laser-vs-inkjet duplex-saves-trees page-yield-explained'.split(
    ' ',
  )
const PAPER = 'a4-80gsm a4-100gsm a4-recycled a3-80gsm photo-glossy labels envelopes'.split(' ')

export interface DemoPage {
  readonly path: string
  readonly kind: 'home' | 'brand' | 'product' | 'paper' | 'help' | 'blog' | 'about'
  /** Declared property of goals on the page: what kind of goods. */
  readonly group: string
  /** Where the page links to outside the shop. */
  readonly exits: readonly string[]
}

const page = (path: string, kind: DemoPage['kind'], group = '', exits: readonly string[] = []): DemoPage => ({
  path,
  kind,
  group,
  exits,
})

const TRUST = ['https://www.trustpilot.com/review/toner.example', 'https://www.instagram.com/toner.example']
const isInk = (brand: Brand, model: string): boolean =>
  brand.slug === 'epson' || /xl$|^pgi|^cli|^lc/.test(model)

const HOME = page('/', 'home', '', TRUST)
export const CART = '/cart'
export const CHECKOUT = '/checkout'
export const THANKS = '/checkout/thank-you'

const brandPages = BRANDS.map(
  brand => [page(`/${brand.slug}/`, 'brand', '', [brand.site]), brand.popularity] as const,
)

/** The first models of a brand are its best sellers. */
const productPages = BRANDS.flatMap(brand =>
  brand.models.map((model, rank) => {
    const group = isInk(brand, model) ? 'ink' : 'toner'
    const exits = [brand.site, 'https://www.dhl.com/tracking']
    return [
      page(`/${brand.slug}/${model}.html`, 'product', group, exits),
      brand.popularity / (rank + 1.5),
    ] as const
  }),
)
const paperPages = PAPER.map(
  (name, rank) => [page(`/paper/${name}.html`, 'paper', 'paper'), 5 / (rank + 1)] as const,
)
const helpPages = HELP.map(
  (name, rank) =>
    [
      page(`/help/${name}`, 'help', '', ['https://www.dhl.com/tracking', 'https://www.paypal.com/help']),
      8 / (rank + 1),
    ] as const,
)
const blogPages = BLOG.map(
  (name, rank) =>
    [
      page(`/blog/${name}`, 'blog', '', ['https://www.rtings.com/printer', ...TRUST]),
      6 / (rank + 1),
    ] as const,
)
const otherPages = ['/about', '/privacy', '/terms', '/affiliates'].map(
  path => [page(path, 'about'), 1] as const,
)

/** Manuals and price lists that can be downloaded, from help and brand pages. */
export const DOWNLOADS = [
  'https://toner.example/files/price-list.pdf',
  'https://toner.example/files/compatibility-chart.pdf',
  'https://toner.example/files/recycling-label.pdf',
]

/** Addresses that old links and typing errors lead to. */
export const MISSING = [
  '/hp/q2612a.html',
  '/brother/tn-2010.html',
  '/sale',
  '/blog/2019/laser-drum',
  '/canon/ep-27.html',
]

/** What somebody who looks at a kind of page looks at next. */
const NEXT: Record<DemoPage['kind'], readonly (readonly [DemoPage['kind'], number])[]> = {
  home: [
    ['brand', 62],
    ['product', 14],
    ['paper', 6],
    ['help', 8],
    ['blog', 6],
    ['about', 4],
  ],
  brand: [
    ['product', 78],
    ['brand', 10],
    ['help', 6],
    ['home', 6],
  ],
  product: [
    ['product', 52],
    ['brand', 24],
    ['help', 10],
    ['paper', 8],
    ['home', 6],
  ],
  paper: [
    ['paper', 44],
    ['product', 30],
    ['home', 26],
  ],
  help: [
    ['product', 34],
    ['help', 30],
    ['brand', 26],
    ['home', 10],
  ],
  blog: [
    ['blog', 28],
    ['product', 34],
    ['brand', 24],
    ['home', 14],
  ],
  about: [
    ['home', 60],
    ['help', 40],
  ],
}

const PICK: Record<DemoPage['kind'], (random: Random) => DemoPage> = {
  home: () => HOME,
  brand: weighted(brandPages),
  product: weighted(productPages),
  paper: weighted(paperPages),
  help: weighted(helpPages),
  blog: weighted(blogPages),
  about: weighted(otherPages),
}
const PICK_NEXT = Object.fromEntries(
  Object.entries(NEXT).map(([kind, kinds]) => [kind, weighted(kinds)]),
) as Record<DemoPage['kind'], (random: Random) => DemoPage['kind']>

export const pageOfKind = (random: Random, kind: DemoPage['kind']): DemoPage => PICK[kind](random)
export const nextPage = (random: Random, from: DemoPage): DemoPage =>
  PICK[PICK_NEXT[from.kind](random)](random)

/** Every page of the shop that is not part of buying. */
export const ALL_PAGES: readonly DemoPage[] = [
  HOME,
  ...[brandPages, productPages, paperPages, helpPages, blogPages, otherPages].flat().map(([each]) => each),
]
