import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'

interface Props {
  readonly value: string
  readonly edit: (name: string) => void
  readonly error?: string | undefined
}

/** How somebody is called. */
export function NameField(props: Props) {
  return <TextField {...props} label={t('Name')} name="name" autoComplete="name" required maxLength={100} />
}
