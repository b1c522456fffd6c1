/** Clicks, creatives, feeds and applications. */
export const PROMOTION = {
  'date_range: at most {most} days at once': 'date_range: höchstens {most} Tage auf einmal',
  'register codes for their own links as an affiliate':
    'als Affiliate Codes für die eigenen Links registrieren',
  'You do not take part in this programme now, so no link would credit you':
    'Sie nehmen an diesem Programm derzeit nicht teil, daher würde Ihnen kein Link etwas gutschreiben',
  'Somebody on this site has this code already, or you have as many as there can be':
    'Diesen Code hat auf dieser Website schon jemand, oder Sie haben so viele, wie möglich sind',
  'You have no such code in use': 'Einen solchen Code haben Sie nicht in Gebrauch',
  'There is no such picture': 'Ein solches Bild gibt es nicht',
  'The file is no PNG, JPEG, GIF or WebP': 'Die Datei ist kein PNG, JPEG, GIF oder WebP',
  'The picture is damaged, or has something in it that no browser draws':
    'Das Bild ist beschädigt oder enthält etwas, das kein Browser zeichnet',
  'The picture is too large: {most} pixels a side at most, and fewer in an animation':
    'Das Bild ist zu groß: höchstens {most} Pixel je Seite, bei einer Animation weniger',
  'A programme has at most {most} banners and texts; remove some first':
    'Ein Programm hat höchstens {most} Banner und Texte; entfernen Sie zuerst welche',
  'is no page of {site}': 'ist keine Seite von {site}',
  'The body must be a picture, sent as application/octet-stream':
    'Der Inhalt muss ein Bild sein, gesendet als application/octet-stream',
  'The programme has this picture already': 'Dieses Bild hat das Programm schon',
  'The programme has no such banner or text':
    'Ein solches Banner oder einen solchen Text hat das Programm nicht',
  'The programme has no product feed': 'Das Programm hat keinen Produktfeed',
  'must be one line of {n} characters at most': 'muss eine Zeile von höchstens {n} Zeichen sein',
  'must be an address that begins with https://': 'muss eine Adresse sein, die mit https:// beginnt',
  'has no line of a product below it': 'hat keine Zeile eines Produkts unter sich',
  'are more than {n} products': 'sind mehr als {n} Produkte',
  'This installation sends no mail, so it cannot confirm an address; ask the shop to invite you':
    'Diese Installation versendet keine E-Mails und kann daher keine Adresse bestätigen; bitten Sie den Shop um eine Einladung',
  'Your application for {programme} of {site}': 'Ihre Bewerbung für {programme} von {site}',
  'Somebody applied with this address for the affiliate programme {programme} of {site}. With this link you confirm it; it works once, for a week:':
    'Mit dieser Adresse wurde eine Bewerbung für das Partnerprogramm {programme} von {site} abgegeben. Über diesen Link bestätigen Sie sie; er gilt einmal, eine Woche lang:',
  'Somebody applied with this address for the affiliate programme {programme} of {site}. It works there already with other rights, which it would lose. Apply with another address.':
    'Mit dieser Adresse wurde eine Bewerbung für das Partnerprogramm {programme} von {site} abgegeben. Sie hat dort bereits andere Rechte, die sie verlieren würde. Bewerben Sie sich mit einer anderen Adresse.',
} as const
