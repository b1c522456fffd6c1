/** Taking a report away. */
export const EXPORT = {
  Export: 'Exportieren',
  'Export this report': 'Diesen Bericht exportieren',
  'All lists as CSV (ZIP)': 'Alle Listen als CSV (ZIP)',
  'The chart as a picture (PNG)': 'Das Diagramm als Bild (PNG)',
  'The picture could not be made. Try another browser, or print the page.':
    'Das Bild konnte nicht erstellt werden. Versuchen Sie es mit einem anderen Browser, oder drucken Sie die Seite.',
} as const
