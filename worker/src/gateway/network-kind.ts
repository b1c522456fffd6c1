import type { GatewayKind } from '@gatecount/shared/domain/identity/gateway-kind'

type Rule = readonly [GatewayKind, RegExp]

/**
 * Words in the name of an organisation that give its kind away, in the order they are tried: a research network calls
 * itself a network too, and a hoster may call itself telecom. Several languages, as registered: in ASCII.
 */
const RULES: readonly Rule[] = [
  ['relay', /\b(vpn|private relay|anonymi[sz]\w*|tor exit|tor project|proxy|mullvad|zscaler|netskope)\b/i],
  [
    'education',
    /\b(universi\w*|uniwersyt\w*|univ\w{0,3}|college\w*|school\w*|schul\w*|hochschul\w*|institut\w* (of|for|de|fur|fuer) (tech|scien|research|phys)\w*|institute of technology|polite[ck]\w*|polytech\w*|academ\w*|educat\w*|educac\w*|ecole|escuela|research|recherche|forschung\w*|student\w*|k-?12|k-?20|campus|librar\w*|bibliot\w*|nren|geant|janet|jisc|surf|renater|garr|switch|cesnet|sunet|funet|belnet|heanet|arnes|rediris|red\.es|internet2|cenic|oarnet|wiscnet|sikt|max-planck\w*|fraunhofer|cern|nasa|hep)\b/i,
  ],
  ['education', /(universit|wissenschaft|kunnskap|tieteen)/i],
  [
    'government',
    /\b(government\w*|governmental|govern|gov|gob|ministr\w*|ministe\w*|department of|dept\.? of|federal (agency|office|bureau|aviation|government)|state of|county of|county$|county (government|sheriff|office|council)\w*|city of|municipality|municipio|municipalidad|prefeitura|gemeente|prefecture|council|parliament|senate|army|navy|air force|militar\w*|defen[cs]e|dod|police|polizei|court|veterans|usda|usaisc|national health|nhs|postal service|province of|commonwealth of|bundes\w+|egov\w*|shared services canada|treasury|customs|embassy|united nations|european (commission|parliament))\b/i,
  ],
  [
    'hosting',
    /\b(\w*hosting\w*|\w*cloud\w*|data ?cent(er|re)s?|datacamp|servers?(\.com|\.net)?|\w*server\w*|vps\w*|dedicated|colocation|colo|compute|cloud ?computing|cdn\w*|content delivery|web ?services|host(?!el)\w*|\w+hosts?|rackspace|leaseweb|digitalocean|linode|contabo|hetzner|ovh|vultr|domains?|registrar|webhost\w*|virtual\w*|zenlayer|cogent|choopa|clouvider|cologix|colocrossing|cpanel|dreamhost|eonix|fdcservers|flexential|frantech|g-?core|infomaniak|interserver|internap|ipxo|kamatera|latitude\.sh|limestone|locaweb|melbikomas|multacom|myloc|navisite|netcup|nforce|nocix|novoserve|peg tech|ponynet|quickpacket|rackmarkt|sharktech|steadfast|strato|tierpoint|tzulo|worldstream|quadranet|psychz|hivelocity|selectel|co-?location|iaas|peer1|gpu|bare ?metal|infrastructure as a service)\b/i,
  ],
  [
    'provider',
    /(tele(c|k)om|telefon|telephon|telco|telecel|broadband|breitband|cable|kabel|fib(er|re)|fibra|wireless|mobil|cellular|gsm|communic|comunica|communik|internet|\bnet\b|net(works?|z|t|s)?\b|\bisp\b|\bwifi\b|wi-fi|satel|link\b|connect|provedor|telecable|tele\b|tel\b|online|\btv\b|catv|digital|wimax|dsl\b|vodafone|\bwan\b|wisp)/i,
  ],
  [
    'company',
    /\b(bank\w*|banco|banque|insurance|assurance|versicherung\w*|financ\w*|capital|securities|exchange|motors?|automo\w*|electric\w*|energy|energie|power|oil|gas|petrol\w*|pharma\w*|medical|health\w*|hospital\w*|clinic|foods?|stores?|retail|airlines?|airways|aero\w*|aviation|steel|chemical\w*|semiconductor\w*|industr\w*|manufactur\w*|consult\w*|logistics|railway\w*|transport\w*|media|newspaper\w*|publish\w*|entertainment|hotels?|holdings?|group|software|systems|technolog\w*|engineering|laborator\w*|instruments|brands)\b/i,
  ],
  // A provider of these countries has a word of its trade in its name nearly always.
  ['company', /\b(inc|corp|corporation|l\.?p|llp)\.?$/i],
]

/** The kind that the name tells, or undefined when it tells none. */
export function kindOfOrganisation(organisation: string): GatewayKind | undefined {
  return RULES.find(([, words]) => words.test(organisation))?.[0]
}
