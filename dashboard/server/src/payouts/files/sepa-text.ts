/** Letters that banks do not take, and how they are written with those that they do. */
const WRITTEN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  å: 'a',
  Å: 'A',
  œ: 'oe',
  Œ: 'Oe',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  '&': '+',
  '’': "'",
  '–': '-',
  '—': '-',
}

const MARKS = /\p{M}/gu
const REFUSED = /[^A-Za-z0-9/?:().,'+ -]/g

/**
 * A text in the characters that every bank of SEPA takes (EPC217-08): Latin letters without marks, digits, and few signs. It
 * neither begins nor ends with a slash and holds no two of them, as names of messages must not.
 */
export function sepaText(text: string, most: number): string {
  const written = [...text.normalize('NFC')].map(sign => WRITTEN[sign] ?? sign).join('')
  return written
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(REFUSED, ' ')
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^[/ ]+|[/ ]+$/g, '')
    .slice(0, most)
    .replaceAll(/[/ ]+$/g, '')
}
