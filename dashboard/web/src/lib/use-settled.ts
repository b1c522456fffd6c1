import { useEffect, useState } from 'react'

/** A value once it has not changed for a while, so that nothing is asked for with every letter. */
export function useSettled(value: string, milliseconds: number): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
