import { TextField } from '../../../components/ui/text-field.tsx'

interface Props {
  readonly value: string
  readonly edit: (name: string) => void
  readonly error?: string | undefined
}

/** How somebody is called. */
export function NameField(props: Props) {
  return <TextField {...props} label="Name" name="name" autoComplete="name" required maxLength={100} />
}
