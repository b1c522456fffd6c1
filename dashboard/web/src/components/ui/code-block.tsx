import { CopyButton } from './copy-button.tsx'
import './code-block.css'

interface Props {
  readonly text: string
  /** What it is, for those who cannot see what stands around it. */
  readonly about: string
  /** Copying is not what the place is for. */
  readonly quiet?: boolean
}

/** Something to copy: a line of code, a link, a secret that is shown once. */
export function CodeBlock({ text, about, quiet = false }: Props) {
  return (
    <div className="code-block">
      <pre className="code-block__text">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} about={about} quiet={quiet} />
    </div>
  )
}
