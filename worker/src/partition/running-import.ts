/** How far an import has come: kept with the state, or whoever takes the partition next would close the days it is at. */
export interface RunningImport {
  /** Time of the latest line. */
  readonly latest: number
  /** When it came. */
  readonly heard: number
}

export const encodeImport = ({ latest, heard }: RunningImport): string => `${latest} ${heard}`

export function decodeImport(text: string): RunningImport {
  const [latest = 0, heard = 0] = text.split(' ').map(Number)
  return { latest, heard }
}
