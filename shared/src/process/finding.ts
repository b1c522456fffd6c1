/** Something about the machine or a store that bears on what is promised. The codes are closed lists, one a reader. */
export interface Finding<Code extends string = string> {
  readonly code: Code
  /** `refuse`: nothing starts with it. `warn`: it starts, and says so. */
  readonly severity: 'refuse' | 'warn'
  /** One line for the operator: what is wrong, and what to set. */
  readonly line: string
}

/** The start is refused; the message says why, a line each. */
export class UnsafeStart extends Error {
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ line }) => line).join('\n'))
    this.name = 'UnsafeStart'
  }
}

/** @returns what is only warned of. @throws UnsafeStart when something is refused */
export function refuseUnsafe(findings: readonly Finding[]): readonly Finding[] {
  const refused = findings.filter(({ severity }) => severity === 'refuse')
  if (refused.length > 0) throw new UnsafeStart(refused)
  return findings
}
