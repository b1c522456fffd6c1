/** Families in the table `released` that are not counts: the receipt with its signature, and the key it was signed with. */
export const RECEIPT_ROW = 'receipt'
export const KEY_ROW = 'key'
