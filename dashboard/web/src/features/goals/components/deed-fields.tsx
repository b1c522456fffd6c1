import {
  type Deed,
  type GoalKind,
  SCROLL_DEPTHS,
  type ScrollDepth,
} from '@gatecount/shared/domain/report/goal'
import { useId } from 'react'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { asPercent } from '../../../lib/wording.ts'
import type { Seen } from '../api/use-seen.ts'
import { DEED_KINDS, DEED_WORDS } from '../deed-words.ts'

const USUAL_DEPTH = 75
const isDepth = (depth: number): depth is ScrollDepth => (SCROLL_DEPTHS as readonly number[]).includes(depth)

/** Another kind of the same pattern; a depth is there only where it means something. */
function deedOfKind(kind: GoalKind, { pattern, depth = USUAL_DEPTH }: Deed): Deed {
  return kind === 'scroll' ? { kind, pattern, depth } : { kind, pattern }
}

interface Props {
  readonly deed: Deed
  readonly change: (deed: Deed) => void
  readonly seen: Seen
  /** What is wrong with the pattern. */
  readonly error: string | undefined
  readonly kindLabel: string
}

/** What counts, where, and how deep: the fields of a goal, and of a step of a funnel. */
export function DeedFields({ deed, change, seen, error, kindLabel }: Props) {
  const list = useId()
  const { pattern, hint, example } = DEED_WORDS[deed.kind]
  return (
    <>
      <SelectField
        label={kindLabel}
        value={deed.kind}
        options={DEED_KINDS.map(value => ({ value, label: t(DEED_WORDS[value].kind) }))}
        choose={kind => change(deedOfKind(kind, deed))}
      />
      <TextField
        label={t(pattern)}
        hint={t(hint)}
        placeholder={example}
        error={error}
        value={deed.pattern}
        edit={text => change({ ...deed, pattern: text })}
        list={list}
        maxLength={300}
        exact
        required
        autoComplete="off"
      />
      <datalist id={list}>
        {seen[deed.kind].map(value => (
          <option key={value} value={value} />
        ))}
      </datalist>
      {deed.kind === 'scroll' && (
        <SelectField
          label={t('Read down to')}
          value={String(deed.depth ?? USUAL_DEPTH)}
          options={SCROLL_DEPTHS.map(depth => ({ value: String(depth), label: asPercent(depth / 100) }))}
          choose={text => {
            const depth = Number(text)
            if (isDepth(depth)) change({ ...deed, depth })
          }}
        />
      )}
    </>
  )
}
