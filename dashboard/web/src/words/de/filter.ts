/** The value that narrows a report. */
export const FILTER = {
  '{dimension} is {value}: take this filter away': '{dimension} ist {value}: diesen Filter entfernen',
  '<dimension>{dimension} is</dimension> <value>{value}</value>':
    '<dimension>{dimension}:</dimension> <value>{value}</value>',
} as const
