const LONGEST = 60

/** Legal forms at the end of a name, as they are written (dots are gone by then). */
const FORMS_AFTER =
  /[\s,-]+(inc|incorporated|llc|l l c|llp|lp|ltd|limited|ltda|ltd sti|(sanayi ve ticaret )?(limited|anonim) sirketi|gmbh( & co( ?(kg|ohg))?)?|mbh|ag|kg|ohg|kga?a|eg|e ?v|se|s ?a|s\/a|sas|sasu|sarl|s ?r ?l|srl|s ?p ?a|s ?l ?u|sau?|sl|sl unipersonal|s ?a ?u|s ?a ?s|s ?a ?c|s ?c ?a|s de r ?l( de c ?v)?|s ?a ?b? ?de c ?v|c ?a|b ?v|bvba|nv|n ?v|vof|cv|ab|a\/?s|asa?|oyj?|plc|p ?l ?c|p ?j ?s ?c|public limited company|public company( limited)?|company|co|corp|corporation|cpmpany|pty|\(pty\)|pvt|private|pte|sdn bhd|sdn|bhd|berhad|kft|zrt|nyrt|d ?o ?o|d ?d|a ?d|ead|eood|ood|s ?r ?o|a s|a ?s|as|z ?s ?p ?o|sp z ?o ?o|sp zoo|sp ?j|spolka akcyjna|spolka z ograniczona odpowiedzialnoscia|a ?s ?|uab|sia|ou|oao|ooo|zao|jsc|ojsc|cjsc|pjsc|pjs|ao|tbk|e ?s ?p|eireli|epp|me|mei|single member|unipersonal|k ?k|kabushiki kaisha|l ?p|limited liability company|joint[ -]stock company|national association)$/i
/** The same in front of it. */
const FORMS_BEFORE =
  /^(pt|pjsc|prjsc|ojsc|oao|ooo|zao|cjsc|jsc|ao|llc|cv|sia|uab|s ?c|gbr|limited liability company|sabiedriba ar ierobezotu atbildibu|(public |private |open |closed )?joint[ -]stock company|public company|societe anonyme|p ?j ?s ?c|jv)[\s,]+/i
/** What is said about the network and not about its operator. */
const PHRASES =
  /\b(internet service provider(s)?( operations)?|isp operations|ip network|autonomous system( number)?|as number|asn( for| block| number)?|for internet services|backbone as|network information center|aka .*|trading as|t\/a)\b/gi
const DOING_BUSINESS_AS = /^.*\b(?:d\/b\/a|dba|doing business as|trading as|t\/a)\b[\s:]*(?=\S)/i
/** A handle of a routing registry, such as `COMCAST-7922` or `DTAG-AS`, in front of the name. */
const HANDLE = /^(AS\d+|[A-Z0-9_-]*-AS\d*|[A-Z][A-Z0-9_]*-\d{2,}|AS-[A-Z0-9-]+)[\s,:-]+(?=\S)/
/** The same with a dash after it, `EXAMPLE-AS-AP - Example Limited`, or behind the only word of the name. */
const REGISTRY_HANDLE = /^[A-Z0-9_-]+-A[SP]\d* - |-AS(-[A-Z]{2})?$/
const LONE_HANDLE = /^(as)?\d+$|^as-?\d+\b/i
/** Marks of a sole proprietor, whose name is a person's: Ukrainian, Russian, English, German. */
const PERSON =
  /^(fop|flp|spd|pe|ip|chp)\s|\b(private entrepreneur|individual entrepreneur|sole (proprietor|trader)|e\.? ?k\.?)$|\bentrepreneur\b/i
const LEADING = /^[\s,.&-]+/
const TRAILING = /[\s,.&-]+$/
const SMALL_WORDS = new Set(
  'a al and da das de del der des di do dos du e el en et fur for la le los of the und y'.split(' '),
)

function strip(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '').trim()
  return shorter === '' || shorter === text ? text : strip(shorter, pattern)
}

/** `TELEFONICA DE ESPANA` reads better as `Telefonica de Espana`; `IBM` and `EPM` stay. */
function calm(word: string, position: number): string {
  if (/\p{Ll}|\d/u.test(word)) return word
  if (position > 0 && SMALL_WORDS.has(word.toLowerCase())) return word.toLowerCase()
  if (word.replace(/[^\p{L}]/gu, '').length <= 4) return word
  return word.toLowerCase().replace(/(^|[-/&.(+])\p{L}/gu, letters => letters.toUpperCase())
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const space = text.lastIndexOf(' ', LONGEST)
  return text.slice(0, space > 0 ? space : LONGEST)
}

/**
 * The name of an operator as people say it, from the name in the registry: without legal forms, handles, quotes and
 * remarks. `undefined` when nothing but a number is left, or when the name is marked as a person's.
 */
export function readableName(organisation: string): string | undefined {
  const plain = organisation
    .replace(/["“”«»`]/g, ' ')
    .replace(REGISTRY_HANDLE, '')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(DOING_BUSINESS_AS, '')
    .replace(/\s\/\s.*$|\s-\s.*$/, '')
    .replace(PHRASES, ' ')
    .replace(/\bco\.\s*,?\s*ltd\b/i, 'Co Ltd')
    .replace(/,(?=\S)/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
  const undotted = plain
    .replace(/\.(?=\s|,|$)/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(TRAILING, '')
  const bare = strip(strip(undotted, FORMS_AFTER), FORMS_BEFORE).replace(HANDLE, '')
  if (bare === '' || LONE_HANDLE.test(bare) || PERSON.test(plain)) return undefined
  const words = cut(bare.replace(LEADING, '')).replace(TRAILING, '').split(' ').map(calm).join(' ')
  return words === '' ? undefined : words
}
