import type { IngestRule, RuleSubject } from './ingest-rule.ts'
import { compilePathPattern } from './path-pattern.ts'
import { compilePattern } from './text-pattern.ts'

/** What rules look at, of one event. */
export type RuleFacts = Readonly<Record<RuleSubject, string>>

export interface CompiledRules {
  /** Whether a rule leaves the event out. */
  leavesOut(facts: RuleFacts): boolean
  /** The path under which a page is counted: the first pattern that it fits, or itself. */
  countAs(path: string): string
}

/** Paths are told apart by their capitals; names of hosts, countries and networks are not. */
const inOneCase = (subject: RuleSubject, text: string): string => {
  if (subject === 'path') return text
  const lower = text.toLowerCase()
  return subject === 'host' && lower.startsWith('www.') ? lower.slice(4) : lower
}

const matcherOf = (subject: RuleSubject, value: string): ((text: string) => boolean) =>
  subject === 'path' ? compilePathPattern(value) : compilePattern(inOneCase(subject, value))

/**
 * Makes rules ready for many events. Whether an event is left out is decided by its path as it came, however that is
 * counted.
 */
export function compileRules(rules: readonly IngestRule[]): CompiledRules {
  const leaving = rules.flatMap(rule =>
    rule.kind === 'leave_out'
      ? rule.values.map(value => ({ subject: rule.subject, fits: matcherOf(rule.subject, value) }))
      : [],
  )
  const folding = rules.flatMap(rule =>
    rule.kind === 'one_path' ? [{ pattern: rule.pattern, fits: compilePathPattern(rule.pattern) }] : [],
  )
  return {
    leavesOut: facts => leaving.some(({ subject, fits }) => fits(inOneCase(subject, facts[subject]))),
    countAs: path => folding.find(({ fits }) => fits(path))?.pattern ?? path,
  }
}
