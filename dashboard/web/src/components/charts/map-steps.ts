/** From which share of all visitors a country has the next colour. Few steps: what matters is where the crowd is. */
export const MAP_STEPS = [0, 0.01, 0.05, 0.2] as const

/** The colour of a share, from 1; 0 is for a country without figures. */
export const mapStep = (share: number): number =>
  share <= 0 ? 0 : MAP_STEPS.filter(from => share >= from).length
