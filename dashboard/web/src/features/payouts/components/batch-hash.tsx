import type { ReactNode } from 'react'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { t } from '../../../lib/language.ts'

/** What a frozen batch is known by. */
export function BatchHash({ digest, children }: { readonly digest: string; readonly children: ReactNode }) {
  return (
    <div className="payouts__hash">
      <p>{children}</p>
      <CodeBlock text={digest} about={t('the SHA-256 of the payout')} quiet />
    </div>
  )
}
