import { useMemo } from 'react'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { t } from '../../../lib/language.ts'
import { clockIn, zoneOptions } from '../time-zones.ts'

interface Props {
  readonly zone: string
  readonly choose: (zone: string) => void
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/** The time zone that a site counts its days in. */
export function ZoneField({ zone, choose, error, disabled = false }: Props) {
  const options = useMemo(() => zoneOptions(zone), [zone])
  return (
    <SelectField
      label={t('Time zone')}
      name="time-zone"
      value={zone}
      options={options}
      choose={choose}
      error={error}
      disabled={disabled}
      hint={t('Its days begin at midnight there. It is {time} now.', { time: clockIn(zone, new Date()) })}
    />
  )
}
