/** Everything that the orders of these tests say of who bought, and nothing may keep. */
export const BUYER = {
  firstName: 'Wilhelmine',
  lastName: 'Quastenflosser',
  company: 'Quastenflosser Orgelbau',
  street: 'Seidenraupengasse 417',
  city: 'Unterammergauhausen',
  postcode: '98765-BUYER',
  email: 'wilhelmine@quastenflosser.example',
  phone: '+49-30-5550198273',
  address: '203.0.113.77',
  userAgent: 'BuyerBrowser/12.7 (Strange Machine)',
  note: 'Please ring at the back door, my dog is called Balthasar',
  customer: '7700112233445',
  session: 'sess_buyer_8861',
  transaction: 'txn_of_the_buyer_5512',
} as const
