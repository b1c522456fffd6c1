import { Autocomplete } from '@base-ui/react/autocomplete'
import { useState } from 'react'
import { Modal } from '../../../components/ui/modal.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { inFull } from '../../../lib/wording.ts'
import { writeFilter } from '../../filter/filter.ts'
import type { Here } from '../../keyboard/here.ts'
import { DIMENSION_WORDS } from '../../report/value-label.ts'
import { useSignOut } from '../../session/api/session.ts'
import { useFoundValues } from '../api/use-found-values.ts'
import { type Command, type CommandGroup, matching } from '../command.ts'
import { commandsOf } from '../commands.ts'
import './palette.css'

interface Props {
  readonly here: Here
  readonly close: () => void
}

const PAUSE_MS = 150

/** Values to filter by, as commands. */
function useValues(here: Here, typed: string): CommandGroup & { readonly isLooking: boolean } {
  const { values, isLooking } = useFoundValues(here, useSettled(typed.trim(), PAUSE_MS))
  const items = values.map(({ dimension, value, label, count }): Command => {
    const filter = writeFilter({ dimension, value })
    const kind = t(DIMENSION_WORDS[dimension])
    return {
      id: `value-${filter}`,
      words: label,
      note: count === null ? kind : `${kind} · ${inFull(count)}`,
      run: () => goTo(withParams(here.place, { filter })),
    }
  })
  return { title: t('Filter by'), items, isLooking }
}

/** Goes anywhere and does anything by a few letters. */
export function Palette({ here, close }: Props) {
  const [typed, type] = useState('')
  const signOut = useSignOut()
  const { isLooking, ...values } = useValues(here, typed)
  const groups = [
    ...matching(
      commandsOf(here, () => signOut.mutate()),
      typed,
    ),
    ...(values.items.length > 0 ? [values] : []),
  ]
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Modal className="palette" label={t('Search for a page, a value or a command')} lightly close={close}>
      <Autocomplete.Root
        open
        inline
        items={groups}
        filter={null}
        value={typed}
        onValueChange={(text, { reason }) => reason !== 'item-press' && type(text)}
        itemToStringValue={({ words }: Command) => words}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          className="palette__input"
          aria-label={t('Search for a page, a value or a command')}
          placeholder={t('Where to, or what?')}
        />
        <p className="hidden" role="status">
          {isLooking
            ? t('Looking …')
            : t('{n, plural, =0 {Nothing found} one {# found} other {# found}}', { n: count })}
        </p>
        <div className="palette__results">
          {count === 0 && (
            <p className="palette__none">
              {isLooking
                ? t('Looking …')
                : t('Nothing has these letters. Try the name of a page, a source or a network.')}
            </p>
          )}
          <Autocomplete.List>
            {({ title, items }: CommandGroup) => (
              <Autocomplete.Group key={title} items={items} className="palette__group">
                <Autocomplete.GroupLabel className="palette__title">{title}</Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(item: Command) => (
                    <Autocomplete.Item
                      key={item.id}
                      value={item}
                      className="palette__item"
                      onClick={() => {
                        close()
                        item.run()
                      }}
                    >
                      <span className="palette__words">{item.words}</span>
                      {item.note !== undefined && <span className="palette__note">{item.note}</span>}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
      </Autocomplete.Root>
    </Modal>
  )
}
