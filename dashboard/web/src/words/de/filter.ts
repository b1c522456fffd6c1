/** The value that narrows a report. */
export const FILTER = {
  '{dimension} is {value}: take this filter away': '{dimension} ist {value}: diesen Filter entfernen',
  '<of>{dimension} is</of> <is>{value}</is>': '<of>{dimension}:</of> <is>{value}</is>',
} as const
