/** Signs of fraud and disputes, on both sides. */
export const TRUST = {
  'dispute what became of their own sales as an affiliate':
    'Einspruch gegen das erheben, was aus den eigenen Verkäufen als Affiliate wurde',
  'decided about a sign of fraud': 'hat über ein Anzeichen von Betrug entschieden',
  'opened a dispute': 'hat einen Einspruch erhoben',
  'answered in a dispute': 'hat in einem Einspruch geantwortet',
  Signs: 'Anzeichen',
  Disputes: 'Einsprüche',
  'Decided in a dispute': 'In einem Einspruch entschieden',

  'Nearly all sales on the day of the click': 'Fast alle Verkäufe am Tag des Klicks',
  '{hits} of {of} sales by links were made on the day of the click: {share}.':
    '{hits} von {of} Verkäufen über Links geschahen am Tag des Klicks: {share}.',
  'Cookies that an extension or a hidden page sets shortly before a purchase look like this (cookie stuffing).':
    'So sehen Cookies aus, die eine Erweiterung oder eine versteckte Seite kurz vor dem Kauf setzt (Cookie Stuffing).',
  'Price comparisons and reviews that people read just before they buy, and goods that nobody thinks about for long, look like this too.':
    'So sehen auch Preisvergleiche und Testberichte aus, die man unmittelbar vor dem Kauf liest, und Waren, über die niemand lange nachdenkt.',
  'Far more clicks become sales than with others': 'Weit mehr Klicks werden zu Verkäufen als bei anderen',
  '{hits} sales by links came of {of} clicks: {share}.':
    'Aus {of} Klicks wurden {hits} Verkäufe über Links: {share}.',
  'Taking people over who stand at the checkout already looks like this.':
    'So sieht es aus, wenn Käufer übernommen werden, die schon an der Kasse stehen.',
  'A small readership that fits, an offer to members, or few clicks a day: clicks of days with fewer than five visitors are not in the count.':
    'Eine kleine, passende Leserschaft, ein Angebot für Mitglieder oder wenige Klicks am Tag: Klicks von Tagen mit weniger als fünf Besuchern sind nicht mitgezählt.',
  'Hardly any click becomes a sale': 'Kaum ein Klick wird zu einem Verkauf',
  'Clicks that were bought or made by machines, and pages that open the shop without anybody wanting it, look like this.':
    'So sehen gekaufte oder maschinelle Klicks aus, und Seiten, die den Shop öffnen, ohne dass es jemand will.',
  'Contests, pictures and texts that many look at and that have little to do with the goods.':
    'Gewinnspiele, Bilder und Texte, die viele ansehen und die wenig mit der Ware zu tun haben.',
  'Many sales are sent back': 'Viele Verkäufe kommen zurück',
  '{hits} of {of} credited sales were refunded, in part or whole: {share}.':
    '{hits} von {of} gutgeschriebenen Verkäufen wurden ganz oder teilweise erstattet: {share}.',
  'Orders that were placed for the commission and sent back look like this.':
    'So sehen Bestellungen aus, die der Provision wegen aufgegeben und zurückgeschickt wurden.',
  'Other goods than the others sell, or a text that promises what the goods do not keep.':
    'Andere Waren als bei den anderen oder ein Text, der verspricht, was die Ware nicht hält.',
  'Sales by coupon without a click': 'Verkäufe mit Gutschein ohne Klick',
  '{hits} of {of} credited sales came by a coupon and without a click: {share}.':
    '{hits} von {of} gutgeschriebenen Verkäufen kamen mit einem Gutschein und ohne Klick: {share}.',
  'A coupon that was copied to coupon sites is found at the checkout by people who would have bought.':
    'Einen Gutschein, der auf Gutscheinseiten kopiert wurde, finden an der Kasse Menschen, die ohnehin gekauft hätten.',
  'Podcasts, videos and print say a coupon aloud and have no link to click.':
    'Podcasts, Videos und Gedrucktes nennen einen Gutschein und haben keinen Link zum Anklicken.',
  'Clicks from one network': 'Klicks aus einem Netz',
  '{hits} of {of} clicks came through the network {name}: {share}.':
    '{hits} von {of} Klicks kamen durch das Netz {name}: {share}.',
  'Clicks that machines make, or the affiliate, come through one network.':
    'Klicks von Maschinen oder vom Affiliate selbst kommen durch ein Netz.',
  'A company, a university or a provider of the region where the affiliate is read. Of the others, networks through which too few came are not in the count.':
    'Eine Firma, eine Hochschule oder ein Anbieter der Gegend, in der der Affiliate gelesen wird. Bei den anderen sind Netze, durch die zu wenige kamen, nicht mitgezählt.',
  'Purchases of their own': 'Eigene Käufe',
  '{hits} of {of} sales are, as the shop compared, of the affiliate: {share}.':
    '{hits} von {of} Verkäufen sind nach dem Vergleich des Shops vom Affiliate selbst: {share}.',
  'The commission is taken as a discount.': 'Die Provision wird als Rabatt genommen.',
  'A household or an office that shares an address, and goods that are bought to write about them.':
    'Ein Haushalt oder Büro mit gemeinsamer Adresse und Waren, die gekauft werden, um über sie zu schreiben.',

  'Paid to the account of another affiliate': 'Auf das Konto eines anderen Affiliates ausgezahlt',
  '{hits} affiliates of this programme are paid to the same account.':
    '{hits} Affiliates dieses Programms werden auf dasselbe Konto ausgezahlt.',
  'One person takes part several times: what was ended for one goes on under the other name.':
    'Eine Person nimmt mehrfach teil: Was beim einen beendet wurde, geht unter dem anderen Namen weiter.',
  'A company or agency with several sites, or people who share an account.':
    'Eine Firma oder Agentur mit mehreren Websites oder Menschen mit einem gemeinsamen Konto.',
  'An account for each affiliate.': 'Ein Konto für jeden Affiliate.',
  'Accounts are compared by a keyed hash: it is the same, that of {names}.':
    'Konten werden über einen Hash mit Schlüssel verglichen: Es ist dasselbe, das von {names}.',

  'Not decided yet': 'Noch nicht entschieden',
  Dismissed: 'Verworfen',
  Warned: 'Verwarnt',
  'Payouts held': 'Auszahlungen angehalten',
  Dismiss: 'Verwerfen',
  'Dismiss the sign about {name}?': 'Das Anzeichen zu {name} verwerfen?',
  'The affiliate is not told of it, and the same figures raise no sign again. Payouts that were held because of it go on.':
    'Der Affiliate erfährt nichts davon, und dieselben Zahlen führen zu keinem Anzeichen mehr. Auszahlungen, die deswegen angehalten waren, gehen weiter.',
  'For you and your colleagues: what explains it.': 'Für Sie und Ihre Kollegen: was es erklärt.',
  Warn: 'Verwarnen',
  'Warn {name}?': '{name} verwarnen?',
  'The affiliate reads what was seen and what you say, and can object. Nothing else changes.':
    'Der Affiliate liest, was gesehen wurde und was Sie sagen, und kann widersprechen. Sonst ändert sich nichts.',
  'Hold payouts': 'Auszahlungen anhalten',
  'Hold the payouts of {name}?': 'Die Auszahlungen von {name} anhalten?',
  'Sales go on being credited and approved, and nothing becomes payable until you decide otherwise. The affiliate reads why, and can object.':
    'Verkäufe werden weiter gutgeschrieben und freigegeben, aber nichts wird auszahlbar, bis Sie anders entscheiden. Der Affiliate liest den Grund und kann widersprechen.',
  'Sales from today on are not credited. What was earned before stays as it is. The affiliate reads why, and can object.':
    'Verkäufe werden ab heute nicht gutgeschrieben. Was vorher verdient wurde, bleibt, wie es ist. Der Affiliate liest den Grund und kann widersprechen.',
  'With so many, the true share is between {low} and {high} (95% confidence).':
    'Bei so vielen liegt der wahre Anteil zwischen {low} und {high} (mit 95 % Sicherheit).',
  'fewer than one in a million': 'weniger als einem von einer Million',
  'fewer than one in {n}': 'weniger als einem von {n}',
  'Up to {expected} is usual.': 'Bis zu {expected} ist üblich.',
  'With the others it is {expected}: {hits} of {of}.': 'Bei den anderen sind es {expected}: {hits} von {of}.',
  'With the others it is about {expected}.': 'Bei den anderen sind es etwa {expected}.',
  'The others are too few to say what is usual with them.':
    'Die anderen sind zu wenige, um zu sagen, was bei ihnen üblich ist.',
  'Chance would give this in {chance} looks.': 'Durch Zufall käme das bei {chance} Blicken vor.',
  'Even if they did so {margin} times as readily as the others, chance would give this in {chance} looks.':
    'Selbst wenn es hier {margin}-mal so leicht geschähe wie bei den anderen, käme das durch Zufall bei {chance} Blicken vor.',
  'seen on {day}': 'gesehen am {day}',
  'What was seen': 'Was gesehen wurde',
  'What would be expected': 'Was zu erwarten wäre',
  'How sure': 'Wie sicher',
  'What it can mean': 'Was es bedeuten kann',
  'What else explains it': 'Was es sonst erklärt',
  'Decided on {day}': 'Entschieden am {day}',
  'Signs of fraud': 'Anzeichen von Betrug',
  'Once a day the sums of every affiliate are compared with those of the others, over {n} days. A sign is no proof, and nothing happens by itself.':
    'Einmal am Tag werden die Summen jedes Affiliates mit denen der anderen verglichen, über {n} Tage. Ein Anzeichen ist kein Beweis, und von selbst geschieht nichts.',
  'Look now': 'Jetzt nachsehen',
  '{n, plural, =0 {Nothing new.} one {# new sign.} other {# new signs.}}':
    '{n, plural, =0 {Nichts Neues.} one {# neues Anzeichen.} other {# neue Anzeichen.}}',
  'No signs': 'Keine Anzeichen',
  'What is looked at: sales on the day of the click, refunds, coupons without a click, how many clicks become sales, clicks from one network, and purchases of their own. Of few sales nothing is said: chance would accuse small affiliates.':
    'Angesehen werden: Verkäufe am Tag des Klicks, Erstattungen, Gutscheine ohne Klick, wie viele Klicks zu Verkäufen werden, Klicks aus einem Netz und eigene Käufe. Über wenige Verkäufe wird nichts gesagt: Der Zufall würde kleine Affiliates beschuldigen.',

  'The shop is asked': 'Der Shop ist gefragt',
  'Refused: the affiliate can answer once': 'Abgelehnt: Der Affiliate kann einmal antworten',
  'Answered: the shop decides': 'Beantwortet: Der Shop entscheidet',
  'Accepted: the amount is missing': 'Angenommen: Der Betrag fehlt',
  Accepted: 'Angenommen',
  Refused: 'Abgelehnt',
  Withdrawn: 'Zurückgezogen',
  Shop: 'Shop',
  'The programme': 'Das Programm',
  'opened the dispute': 'hat Einspruch erhoben',
  refused: 'hat abgelehnt',
  accepted: 'hat angenommen',
  'named the amount': 'hat den Betrag genannt',
  answered: 'hat geantwortet',
  'withdrew it': 'hat zurückgezogen',
  'the days for an answer are over: the refusal stands':
    'die Tage für eine Antwort sind vorbei: Die Ablehnung gilt',
  'the days for an answer are over: decided for the affiliate':
    'die Tage für eine Antwort sind vorbei: Zugunsten des Affiliates entschieden',
  'It was rejected, and should not have been': 'Er wurde zu Unrecht abgelehnt',
  'It was taken back, and nothing was refunded': 'Er wurde zurückgenommen, und nichts wurde erstattet',
  'It should have been credited': 'Er hätte gutgeschrieben werden müssen',
  'The commission is too low': 'Die Provision ist zu niedrig',
  'A sale by my link or coupon is not in the list':
    'Ein Verkauf über meinen Link oder Gutschein fehlt in der Liste',
  'What was seen has another explanation': 'Was gesehen wurde, hat eine andere Erklärung',
  'The suspension is not justified': 'Die Sperre ist nicht berechtigt',
  History: 'Verlauf',
  '{amount} was credited.': '{amount} wurden gutgeschrieben.',
  Accept: 'Annehmen',
  Refuse: 'Ablehnen',
  'Name the amount': 'Betrag nennen',
  'Its number is being looked for; load the page again in a moment.':
    'Ihre Nummer wird gesucht; laden Sie die Seite gleich noch einmal.',
  'Its number is known: it is sale {number} of this programme.':
    'Ihre Nummer ist bekannt: Es ist der Verkauf {number} dieses Programms.',
  'Your shop has sent no sale with its number.': 'Ihr Shop hat keinen Verkauf mit ihrer Nummer gesendet.',
  'Dispute {id} of {name}': 'Einspruch {id} von {name}',
  'Dispute {id}': 'Einspruch {id}',
  'until {day}': 'bis {day}',
  About: 'Worum es geht',
  'The order': 'Die Bestellung',
  'An affiliate who does not agree says so here. You have {n} days to answer, and so have they. When you do not, it is decided for them; when they do not, your refusal stands.':
    'Wer als Affiliate nicht einverstanden ist, sagt es hier. Sie haben {n} Tage für eine Antwort, die andere Seite auch. Antworten Sie nicht, wird für den Affiliate entschieden; antwortet er nicht, gilt Ihre Ablehnung.',
  'Nobody disputes anything. Affiliates can, about a sale that was rejected or is missing, a sign, or a suspension.':
    'Niemand hat Einspruch erhoben. Affiliates können das gegen einen abgelehnten oder fehlenden Verkauf, ein Anzeichen oder eine Sperre.',
  'A sale of {day}': 'Ein Verkauf vom {day}',
  'A sale of {day}, by {code}': 'Ein Verkauf vom {day}, über {code}',
  'The suspension': 'Die Sperre',
  'A sign of fraud, and what was decided because of it':
    'Ein Anzeichen von Betrug und was deswegen entschieden wurde',
  'The commission comes back as it was, and is approved.':
    'Die Provision kommt zurück, wie sie war, und ist freigegeben.',
  'What was taken back comes back to where the commission stands.':
    'Was zurückgenommen wurde, kommt dorthin zurück, wo die Provision steht.',
  'The sale is credited at what the rules of its day pay, and approved.':
    'Der Verkauf wird nach den Regeln seines Tages gutgeschrieben und ist freigegeben.',
  'What you name is added to the commission.': 'Was Sie nennen, kommt zur Provision hinzu.',
  'The sale is taken in and credited at what the rules of its day pay. If its order is known, your shop can send it later and nothing is paid twice.':
    'Der Verkauf wird aufgenommen und nach den Regeln seines Tages gutgeschrieben. Ist die Bestellung bekannt, kann Ihr Shop sie später senden, ohne dass doppelt gezahlt wird.',
  'The sign is dismissed: held payouts go on, and a suspension because of it ends.':
    'Das Anzeichen wird verworfen: Angehaltene Auszahlungen gehen weiter, und eine Sperre deswegen endet.',
  'The suspension ends today.': 'Die Sperre endet heute.',
  'It cannot be taken back.': 'Das lässt sich nicht zurücknehmen.',
  'Value of the order': 'Wert der Bestellung',
  'What commissions are worked out on.': 'Worauf Provisionen berechnet werden.',
  'Missing commission': 'Fehlende Provision',
  'What is added to it.': 'Was hinzukommt.',
  'Commission, if not by the rules': 'Provision, falls nicht nach den Regeln',
  'Leave it empty, unless no rule pays for it.': 'Lassen Sie es leer, außer wenn keine Regel dafür zahlt.',
  'Dispute {id}: {state}': 'Einspruch {id}: {state}',
  'Refuse dispute {id}?': 'Einspruch {id} ablehnen?',
  'Name the amount of dispute {id}': 'Betrag zu Einspruch {id} nennen',
  'Accept dispute {id}?': 'Einspruch {id} annehmen?',
  'The affiliate reads your reason, and can answer once. Then you decide for good.':
    'Der Affiliate liest Ihren Grund und kann einmal antworten. Dann entscheiden Sie endgültig.',
  'The affiliate has answered, so this is the end of it.':
    'Der Affiliate hat geantwortet, damit ist es zu Ende.',
  'Words to the affiliate': 'Worte an den Affiliate',
  'Waits for you': 'Wartet auf Sie',
  '{n, plural, one {# dispute} other {# disputes}}': '{n, plural, one {# Einspruch} other {# Einsprüche}}',
  '{n, plural, one {# sign of fraud} other {# signs of fraud}}':
    '{n, plural, one {# Anzeichen von Betrug} other {# Anzeichen von Betrug}}',

  'Dispute {id} is opened.': 'Einspruch {id} ist erhoben.',
  'A sale is missing': 'Ein Verkauf fehlt',
  'Dispute it': 'Einspruch erheben',
  'Open the dispute': 'Einspruch absenden',
  'The shop has {n} days to answer. If it does not, it is decided for you.':
    'Der Shop hat {n} Tage für eine Antwort. Bleibt sie aus, wird für Sie entschieden.',
  'Day of the sale': 'Tag des Verkaufs',
  'Order number, if you know it': 'Bestellnummer, falls bekannt',
  'It is turned into a keyed hash and kept nowhere as it is.':
    'Sie wird in einen Hash mit Schlüssel verwandelt und nirgends aufbewahrt.',
  'Code or coupon': 'Code oder Gutschein',
  'What the shop should know': 'Was der Shop wissen soll',
  'The shop reads it. Write nothing about who bought.':
    'Der Shop liest es. Schreiben Sie nichts darüber, wer gekauft hat.',
  'What the shop asks about': 'Wonach der Shop fragt',
  'The shop saw something unusual in your sums, and decided something because of it. You can object.':
    'Der Shop hat in Ihren Summen etwas Ungewöhnliches gesehen und deswegen etwas entschieden. Sie können widersprechen.',
  'What the shop says': 'Was der Shop sagt',
  Object: 'Widersprechen',
  Answer: 'Antworten',
  Withdraw: 'Zurückziehen',
  'You do not agree with what became of a sale, or one is missing: say so, and the shop has to answer. Both sides have {n} days each time. If the shop is silent, it is decided for you; if you do not answer a refusal, it stands.':
    'Sie sind mit dem, was aus einem Verkauf wurde, nicht einverstanden, oder einer fehlt: Sagen Sie es, und der Shop muss antworten. Beide Seiten haben jedes Mal {n} Tage. Schweigt der Shop, wird für Sie entschieden; antworten Sie auf eine Ablehnung nicht, gilt sie.',
  'Dispute the suspension': 'Einspruch gegen die Sperre',
  'No disputes': 'Keine Einsprüche',
  'Beside each sale in your list is the way to dispute what became of it.':
    'Neben jedem Verkauf in Ihrer Liste können Sie gegen das Einspruch erheben, was aus ihm wurde.',
  'Answer the refusal of dispute {id}': 'Auf die Ablehnung von Einspruch {id} antworten',
  'Withdraw dispute {id}?': 'Einspruch {id} zurückziehen?',
  'You can answer once. Then the shop decides; if it is silent, it is decided for you.':
    'Sie können einmal antworten. Dann entscheidet der Shop; schweigt er, wird für Sie entschieden.',
  'It is over then; you can dispute the same again as long as it is not too long ago.':
    'Dann ist er zu Ende; Sie können gegen dasselbe wieder Einspruch erheben, solange es nicht zu lange her ist.',
  'Your answer': 'Ihre Antwort',
  'Dispute sale {number}': 'Einspruch zu Verkauf {number}',
  Dispute: 'Einspruch',
} as const
