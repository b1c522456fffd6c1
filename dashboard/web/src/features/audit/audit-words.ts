import { type Message, said, t } from '../../lib/language.ts'

/** Sentences of a report that have values in them. A report is kept as it reads in English, so they are known by their form. */
const FILLED: readonly Message[] = [
  'Budget of {site}: ε {epsilon} at most for one visitor-day; ρ {rho} in {n} releases for somebody who came in each period once.',
  'What the table {name} holds is not known to this check.',
  'Whether the {name} writes core dumps is not known here.',
  'The {name} may write core dumps (ulimit -c 0).',
  'The check broke off ({error}).',
  '{n} files of the data directory may not be read by the worker.',
  'The files of {store} are not in the data directory; its rows were read.',
  'smallest crowd in {rows}',
  '{rows} below their gate',
  '{n} keys older than 48 hours',
  '{n} page views counted twice',
  '{n} page views that were acknowledged and lost',
  'receipts: {verdict}',
  'release: {verdict}',
]

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
const FORMS = FILLED.map(message => ({
  message,
  form: new RegExp(`^${escaped(message).replaceAll(/\{(\w+)\}/g, '(?<$1>.+)')}$`),
}))

/** What a report says, in the language of the page. */
export function auditWords(text: string): string {
  const known = said(text)
  if (known !== text) return known
  for (const { message, form } of FORMS) {
    const values = form.exec(text)?.groups
    if (values === undefined) continue
    return t(message, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)])))
  }
  return text
}
