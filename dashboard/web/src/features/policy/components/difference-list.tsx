import { Badge } from '../../../components/ui/badge.tsx'
import { t } from '../../../lib/language.ts'
import type { PolicyChange } from '../api/policy.ts'

const LOOKS = {
  widens: { tone: 'brass', words: 'takes more' },
  narrows: { tone: 'good', words: 'takes less' },
  neutral: { tone: 'plain', words: 'takes the same' },
} as const

/** What becomes otherwise, each with whether it takes more of visitors or less. */
export function DifferenceList({ differences }: Pick<PolicyChange, 'differences'>) {
  return (
    <ul className="policy-list__differences">
      {differences.map(({ direction, words }) => (
        <li key={words}>
          {words} <Badge tone={LOOKS[direction].tone}>{t(LOOKS[direction].words)}</Badge>
        </li>
      ))}
    </ul>
  )
}
