import { readDeclared } from '@gatecount/shared/domain/privacy/declared-text'
import type { ReleasePeriod } from '@gatecount/shared/domain/privacy/receipt'
import { type SyntheticEvent, useState } from 'react'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { ProblemError } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'
import {
  type DeclaredFamily,
  type ReleaseSettings,
  type SettingsChange,
  useChangeReleaseSettings,
} from '../api/release-settings.ts'
import { DeclaredField } from './declared-field.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { PresetCards } from './preset-cards.tsx'
import './settings-form.css'

interface Props {
  readonly site: string
  readonly settings: ReleaseSettings
}

/** What the owner has changed and not saved yet; everything else follows the server. */
interface Draft {
  readonly period?: ReleasePeriod
  readonly preset?: ReleaseSettings['preset']
  readonly texts?: Partial<Record<DeclaredFamily, string>>
}

function changeOf({ period, preset, texts = {} }: Draft): SettingsChange {
  const { page, exit_link } = texts
  return {
    ...(period && { period }),
    ...(preset && { preset }),
    ...((page !== undefined || exit_link !== undefined) && {
      declared: {
        ...(page !== undefined && { page: readDeclared('page', page) }),
        ...(exit_link !== undefined && { exit_link: readDeclared('exit_link', exit_link) }),
      },
    }),
  }
}

/** What a field says itself is not said again. */
const problemWords = (error: Error): string =>
  error instanceof ProblemError && error.errors.some(({ field }) => field.startsWith('declared.'))
    ? t('see what is said of the lists.')
    : error.message

/** How a site releases. What is not saved stays in the fields, whatever the server says. */
export function SettingsForm({ site, settings }: Props) {
  const [draft, edit] = useState<Draft>({})
  const save = useChangeReleaseSettings(site)
  const isChanged = Object.keys(draft).length > 0
  const set = (change: Draft): void => {
    if (!save.isPending) save.reset()
    edit(before => ({ ...before, ...change }))
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (isChanged && !save.isPending) save.mutate(changeOf(draft), { onSuccess: () => edit({}) })
  }
  const discard = (): void => {
    edit({})
    save.reset()
  }
  const declared = (family: DeclaredFamily) => ({
    family,
    saved: settings.declared[family],
    text: draft.texts?.[family],
    sent: save.variables?.declared?.[family],
    error: save.error,
    edit: (text: string) => set({ texts: { ...draft.texts, [family]: text } }),
  })
  return (
    <form
      className="releases__part release-settings"
      aria-label={t('How this site releases')}
      onSubmit={submit}
    >
      <h2 className="releases__heading">{t('How {site} releases', { site })}</h2>
      <PeriodChoice period={draft.period ?? settings.period} choose={period => set({ period })} />
      <PresetCards
        terms={settings.presets}
        preset={draft.preset ?? settings.preset}
        choose={preset => set({ preset })}
      />
      <div className="release-settings__declared">
        <DeclaredField {...declared('page')} />
        <DeclaredField {...declared('exit_link')} />
      </div>
      <FormEnd
        isChanged={isChanged}
        busy={save.isPending}
        isSaved={save.isSuccess}
        error={save.error === null ? undefined : problemWords(save.error)}
        discard={discard}
      >
        {t('What you choose holds for days that close from now on.')}
      </FormEnd>
    </form>
  )
}
