import { useMemo } from 'react'
import { encode } from 'uqr'
import './qr-code.css'

interface Props {
  readonly text: string
  /** What it is, for those who cannot see it. */
  readonly about: string
}

/** Light modules around the code, without which many cameras do not find it (ISO/IEC 18004). */
const QUIET = 4

/** A QR code. It is dark on light in both themes: not every app reads the other way round. */
export function QrCode({ text, about }: Props) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { border: QUIET })
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size: modules, path: dark.join('') }
  }, [text])
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={about}>
      <path d={path} />
    </svg>
  )
}
