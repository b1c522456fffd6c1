import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { rich, t } from '../../../lib/language.ts'

/** A secret, which nobody can read again. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  return (
    <div className="webhook__secret" role="status">
      <p>
        {rich('<b>Copy it now.</b> It is shown this once, and nobody can read it again.', {
          b: words => <b>{words}</b>,
        })}
      </p>
      <CodeBlock text={secret} about={t('the secret')} />
    </div>
  )
}
