import type { IngestRule, RuleSubject } from '@gatecount/shared/domain/identity/ingest-rule'
import { type Message, t } from '../../lib/language.ts'

interface SubjectWords {
  readonly sentence: Message
  /** What to type. */
  readonly hint: Message
  readonly example: string
}

/** How a rule about an event's subject reads, and what to type for it. */
export const SUBJECT_WORDS: Readonly<Record<RuleSubject, SubjectWords>> = {
  path: {
    sentence: 'Leave out events whose path is {values}',
    hint: 'Such as /internal/* – the star stands for anything.',
    example: '/internal/*',
  },
  host: {
    sentence: 'Leave out events of pages on the host {values}',
    hint: 'Such as staging.shop.example or *.shop.example.',
    example: 'staging.shop.example',
  },
  source: {
    sentence: 'Leave out events that came from the source {values}',
    hint: 'As the report calls it, such as Google.',
    example: 'Google',
  },
  country: {
    sentence: 'Leave out events from the country {values}',
    hint: 'Two letters (ISO 3166), such as DE.',
    example: 'DE',
  },
  gateway: {
    sentence: 'Leave out events that came through the network {values}',
    hint: 'As the report calls it, such as Deutsche Telekom.',
    example: 'Deutsche Telekom',
  },
  gateway_kind: {
    sentence: 'Leave out events that came through a network of the kind {values}',
    hint: 'One of {kinds}.',
    example: 'hosting',
  },
}

const sentenceOf = (rule: IngestRule): Message =>
  rule.kind === 'one_path' ? 'Count all paths like {values} as one' : SUBJECT_WORDS[rule.subject].sentence

const valuesOf = (rule: IngestRule): readonly string[] =>
  rule.kind === 'one_path' ? [rule.pattern] : rule.values

/** The rule as one sentence. */
export const ruleSentence = (rule: IngestRule): string =>
  t(sentenceOf(rule), { values: valuesOf(rule).join(` ${t('or')} `) })

export interface RuleWords {
  readonly before: string
  /** What it is about. */
  readonly values: readonly string[]
  readonly after: string
}

/** In no message. */
const HERE = '\u0000'

/** The sentence in parts, for whoever draws each value by itself. */
export function ruleWords(rule: IngestRule): RuleWords {
  const [before = '', after = ''] = t(sentenceOf(rule), { values: HERE }).split(HERE)
  return { before, values: valuesOf(rule), after }
}
