/** How values are written where there is nothing to name. */
export const NO_VALUE = '(none)'
export const DIRECT = 'Direct / None'
/** Label of the remainder row: what the gate holds back, computed as total less the rest. */
export const TOO_FEW = '(too few visitors to show)'
