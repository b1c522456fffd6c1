/** What the check of a statement asks, and what can be wrong with one. */
export const STATEMENT_CHECK = {
  'This is no statement of Gatecount.': 'Das ist kein Auszug von Gatecount.',
  'The key cannot be read.': 'Der Schlüssel ist nicht lesbar.',
  'It is signed with another key.': 'Er ist mit einem anderen Schlüssel signiert.',
  'The statement was changed after it was signed.': 'Der Auszug wurde nach dem Signieren verändert.',
  'A checkpoint was not signed with this key, or is of another programme.':
    'Ein Prüfpunkt wurde nicht mit diesem Schlüssel signiert oder gehört zu einem anderen Programm.',
  'What was published earlier has been changed since.':
    'Was früher veröffentlicht wurde, ist seither verändert worden.',
  'A line of this affiliate is missing, or lines are out of order.':
    'Eine Zeile dieses Affiliates fehlt, oder Zeilen sind nicht in der Reihenfolge.',
  'A line is not in the ledger as it was published.':
    'Eine Zeile steht nicht so im Kontobuch, wie es veröffentlicht wurde.',
  'The postings of a line do not sum to zero, or are not those of its step.':
    'Die Buchungen einer Zeile ergeben nicht null oder sind nicht die ihres Schritts.',
  'A commission is not what its base and rate give.':
    'Eine Provision ist nicht das, was Bemessungsgrundlage und Satz ergeben.',
  'The balances are not the sum of the lines.': 'Die Salden sind nicht die Summe der Zeilen.',
  'It is a statement, and nothing else is in it': 'Es ist ein Auszug, und nichts anderes steht darin',
  'It is signed with the key that you expect': 'Er ist mit dem Schlüssel signiert, den Sie erwarten',
  'Nothing was changed since it was signed': 'Seit dem Signieren wurde nichts verändert',
  'Every published day is signed with the same key':
    'Jeder veröffentlichte Tag ist mit demselben Schlüssel signiert',
  'No day that was published earlier has been changed since':
    'Kein früher veröffentlichter Tag wurde seither verändert',
  'Every line is there, in order': 'Jede Zeile ist da, in der Reihenfolge',
  'Every line is in the ledger as it was published':
    'Jede Zeile steht so im Kontobuch, wie es veröffentlicht wurde',
  'Every line moves money from one account to another, and none is lost':
    'Jede Zeile bewegt Geld von einem Konto auf ein anderes, und nichts geht verloren',
  'Every commission is what its base and its rate give':
    'Jede Provision ist das, was Bemessungsgrundlage und Satz ergeben',
  'The balances are the sum of the lines': 'Die Salden sind die Summe der Zeilen',
} as const
