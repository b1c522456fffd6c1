/** Grounds that reports are drawn on. */
export const LIGHT_GROUND = '#fbfcf9'
export const DARK_GROUND = '#151d1a'

/** Of what is no text (WCAG 2.2, 1.4.11). */
const LEAST = 3

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 … 21. @param a,b `#rrggbb` */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** Whether bars of this colour can be seen on the light ground. */
export const isReadable = (colour: string): boolean => contrastOf(colour, LIGHT_GROUND) >= LEAST

const lighter = (colour: string, by: number): string =>
  `#${channels(colour)
    .map(value =>
      Math.round(value + (255 - value) * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** The colour, or as much lighter as it takes to be seen on the dark ground. */
export function onDark(colour: string): string {
  for (let by = 0; by < 1; by += 0.1) {
    const tried = lighter(colour, by)
    if (contrastOf(tried, DARK_GROUND) >= LEAST) return tried
  }
  return '#ffffff'
}
