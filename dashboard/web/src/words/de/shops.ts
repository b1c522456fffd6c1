/** Shop systems that send webhooks. */
export const SHOPS = {
  Shops: 'Shops',
  'WooCommerce, Shopify and Stripe tell of their orders and refunds by themselves. Who bought is dropped before anything is stored.':
    'WooCommerce, Shopify und Stripe melden Bestellungen und Erstattungen von selbst. Wer gekauft hat, wird verworfen, bevor etwas gespeichert wird.',
  'Connect a shop': 'Shop verbinden',
  Connect: 'Verbinden',
  'Shop system': 'Shopsystem',
  'Name of the shop': 'Name des Shops',
  'If you like: to tell several apart.': 'Wenn Sie möchten: um mehrere zu unterscheiden.',
  'The shop is connected. What to set there is listed.':
    'Der Shop ist verbunden. Was dort einzustellen ist, steht in der Liste.',
  'No shop is connected. Connect one, or let your own server sign sales with a key, or put sale.js on the thank-you page.':
    'Kein Shop ist verbunden. Verbinden Sie einen, lassen Sie Ihren eigenen Server Verkäufe mit einem Schlüssel signieren, oder binden Sie sale.js in die Dankeseite ein.',
  'In WordPress, open WooCommerce, Settings, Advanced, Webhooks, and add a webhook for each topic: order.created and order.updated.':
    'Öffnen Sie in WordPress WooCommerce, Einstellungen, Erweitert, Webhooks, und legen Sie je Thema einen Webhook an: order.created und order.updated.',
  'Set its status to Active, paste the address below as delivery URL, and the secret that you store here.':
    'Setzen Sie den Status auf „Aktiv“, tragen Sie die Adresse unten als Auslieferungs-URL ein und das Geheimnis, das Sie hier speichern.',
  'Saving it sends a first message, which is answered. Refunds need no topic of their own: they come with the order.':
    'Beim Speichern wird eine erste Nachricht gesendet und beantwortet. Erstattungen brauchen kein eigenes Thema: Sie kommen mit der Bestellung.',
  'Paste the code below into functions.php of the theme, so that an order says by whose link it came.':
    'Fügen Sie den Code unten in die functions.php des Themes ein, damit eine Bestellung sagt, über wessen Link sie kam.',
  'Secret of the webhook': 'Geheimnis des Webhooks',
  'The same in both places. Leave it empty, and one is made and shown.':
    'An beiden Stellen dasselbe. Lassen Sie das Feld leer, wird eines erzeugt und angezeigt.',
  'In Shopify, open Settings, Notifications, Webhooks, and create a webhook in JSON for each topic: orders/paid, refunds/create and orders/cancelled.':
    'Öffnen Sie in Shopify Einstellungen, Benachrichtigungen, Webhooks, und erstellen Sie je Thema einen Webhook in JSON: orders/paid, refunds/create und orders/cancelled.',
  'Paste the address below as URL.': 'Tragen Sie die Adresse unten als URL ein.',
  'Store here what Shopify shows under the list as what your webhooks are signed with; of an app, its client secret.':
    'Speichern Sie hier, womit Ihre Webhooks laut Shopify (unter der Liste) signiert werden; bei einer App ihr Client-Secret.',
  'Paste the code below into theme.liquid, before the end of the head, so that a cart says by whose link it came.':
    'Fügen Sie den Code unten in theme.liquid vor dem Ende des Heads ein, damit ein Warenkorb sagt, über wessen Link er kam.',
  'Signing secret of Shopify': 'Signaturgeheimnis von Shopify',
  'As Shopify shows it below its webhooks; of an app, its client secret.':
    'Wie Shopify es unter den Webhooks zeigt; bei einer App ihr Client-Secret.',
  'In Stripe, open Developers, Webhooks, and add an endpoint with the address below.':
    'Öffnen Sie in Stripe Entwickler, Webhooks, und fügen Sie einen Endpunkt mit der Adresse unten hinzu.',
  'Select the events that are listed here; of a subscription, invoice.paid tells each payment.':
    'Wählen Sie die hier genannten Ereignisse; bei einem Abonnement meldet invoice.paid jede Zahlung.',
  'Reveal the signing secret of the endpoint, and store it here.':
    'Lassen Sie sich das Signaturgeheimnis des Endpunkts anzeigen, und speichern Sie es hier.',
  'Let your server write by whose link somebody came into the metadata of the checkout, as below in JavaScript.':
    'Lassen Sie Ihren Server in die Metadaten des Checkouts schreiben, über wessen Link jemand kam, wie unten in JavaScript.',
  'Signing secret of the endpoint': 'Signaturgeheimnis des Endpunkts',
  'It begins with whsec_.': 'Es beginnt mit whsec_.',
  'the address': 'die Adresse',
  'the code': 'der Code',
  'Topics: {topics}': 'Themen: {topics}',
  'Not believed': 'Nicht geglaubt',
  'Another topic': 'Ein anderes Thema',
  'Nothing has come yet. Set it up as below, and buy something.':
    'Es ist noch nichts gekommen. Richten Sie es ein wie unten beschrieben, und kaufen Sie etwas.',
  'What came last from {shop}': 'Was zuletzt von {shop} kam',
  Topic: 'Thema',
  Last: 'Zuletzt',
  'What became of it': 'Was daraus wurde',
  'Look at this': 'Bitte prüfen',
  'No secret yet: without one nothing of this shop is believed.':
    'Noch kein Geheimnis: Ohne eines wird diesem Shop nichts geglaubt.',
  'Its secret is stored since {moment}.': 'Sein Geheimnis ist seit {moment} gespeichert.',
  'The one before ends {moment}.': 'Das vorige endet {moment}.',
  'Remove {shop}': '{shop} entfernen',
  'How to set it up': 'So richten Sie es ein',
  'Remove {shop}?': '{shop} entfernen?',
  '{shop} is removed.': '{shop} ist entfernt.',
  'What it sends from now on is not taken, and its address is gone for good. What was received stays.':
    'Was er von nun an sendet, wird nicht angenommen, und seine Adresse ist endgültig weg. Was kam, bleibt.',
  'Secret of {shop}': 'Geheimnis von {shop}',
  'The secret is stored.': 'Das Geheimnis ist gespeichert.',
  'The new secret replaces the one before at once': 'Das neue Geheimnis ersetzt das vorige sofort',
  'Otherwise both are valid for a day.': 'Sonst gelten beide noch einen Tag.',
  'Make a secret': 'Geheimnis erzeugen',
  'Store the secret': 'Geheimnis speichern',
  'the secret': 'das Geheimnis',
} as const

/** What became of a webhook. */
export const SHOP_OUTCOMES = {
  'What the refunded part had earned was taken back':
    'Was der erstattete Teil verdient hatte, wurde zurückgenommen',
  'It was paid out already, and is carried as a negative balance':
    'Es war schon ausgezahlt und wird als negativer Saldo geführt',
  'It waits for its sale, which has not come yet': 'Es wartet auf seinen Verkauf, der noch nicht kam',
  'The sale had earned nothing': 'Der Verkauf hatte nichts verdient',
  'This refund was received before': 'Diese Erstattung kam schon einmal',
  'More was refunded than was sold; only what was sold is taken back':
    'Es wurde mehr erstattet als verkauft; zurückgenommen wird nur, was verkauft war',
  'The sale was in another currency': 'Der Verkauf war in einer anderen Währung',
  'The refund could not be read': 'Die Erstattung war nicht lesbar',
  'The order is not paid yet, or was never': 'Die Bestellung ist noch nicht bezahlt oder war es nie',
  'It says nothing of a sale or a refund: the shop need not send this topic':
    'Es sagt nichts von einem Verkauf oder einer Erstattung: Dieses Thema muss der Shop nicht senden',
  'It is a test order of the shop': 'Es ist eine Testbestellung des Shops',
  'It names no affiliate; another message of the same payment does, or none':
    'Es nennt keinen Affiliate; das tut eine andere Nachricht derselben Zahlung oder keine',
  'A buyer disputes the payment; nothing is taken back before that is lost':
    'Ein Käufer ficht die Zahlung an; zurückgenommen wird erst, wenn das verloren ist',
  'A dispute ended without loss; nothing is taken back':
    'Eine Anfechtung endete ohne Verlust; nichts wird zurückgenommen',
  'It was signed with another secret than the one that is stored here':
    'Es war mit einem anderen Geheimnis signiert als dem, das hier gespeichert ist',
  'It was signed more than five minutes before it arrived: look at the clock of the server':
    'Es wurde mehr als fünf Minuten vor der Ankunft signiert: Prüfen Sie die Uhr des Servers',
  'It came without a signature: it is none of this system, or the secret is not set there':
    'Es kam ohne Signatur: Es ist nicht von diesem System, oder dort ist kein Geheimnis gesetzt',
} as const
