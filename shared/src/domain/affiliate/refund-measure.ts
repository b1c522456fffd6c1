/**
 * What the amount of a refund is a part of: the base of the commission; what was paid, with tax and shipping; or (in all) what was paid, and
 * the amount is all that has gone back so far.
 */
export type RefundMeasure = 'base' | 'paid' | 'paid_in_all'
