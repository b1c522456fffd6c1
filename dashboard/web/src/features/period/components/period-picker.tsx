import { Suspense } from 'react'
import { Menu } from '../../../components/ui/menu.tsx'
import { MenuChoices } from '../../../components/ui/menu-choices.tsx'
import { t } from '../../../lib/language.ts'
import { showOverlay, useOverlay } from '../../../lib/overlay.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { asRange } from '../../../lib/wording.ts'
import { PERIODS, type Period, type PeriodName } from '../period.ts'
import { PERIOD_KEYS } from '../period-keys.ts'
import { CustomDays } from './custom-days.tsx'
import './period-picker.css'
import { lazyPart } from '../../../lib/lazy-part.ts'

const LazyDaysDialog = lazyPart(async () => (await import('./days-dialog.tsx')).DaysDialog)

const OFFERED = Object.keys(PERIODS).filter((name): name is PeriodName => name !== 'custom')

/** Chooses the days of the report; the choice is in the address. */
export function PeriodPicker({ period, today }: { readonly period: Period; readonly today: string }) {
  const place = usePlace()
  const choose = (name: PeriodName, from: string | null = null, to: string | null = null): void =>
    goTo(withParams(place, { period: name, from, to, interval: null }))
  const label = period.name === 'custom' ? asRange(period.range) : t(PERIODS[period.name])
  const summoned = useOverlay() === 'days'
  const dismiss = (): void => showOverlay(null)
  return (
    <>
      <Menu label={label} name={t('Period: {days}', { days: label })}>
        {close => (
          <>
            <MenuChoices
              names={OFFERED}
              words={PERIODS}
              chosen={period.name}
              keys={PERIOD_KEYS}
              choose={name => {
                choose(name)
                close()
              }}
            />
            <CustomDays
              range={period.range}
              today={today}
              action={t('Show these days')}
              choose={({ from, to }) => {
                choose('custom', from, to)
                close()
              }}
            />
          </>
        )}
      </Menu>
      {summoned && (
        <Suspense>
          <LazyDaysDialog
            range={period.range}
            today={today}
            action={t('Show these days')}
            choose={({ from, to }) => {
              dismiss()
              choose('custom', from, to)
            }}
            close={dismiss}
          />
        </Suspense>
      )}
    </>
  )
}
