/** A text that grows with a number, to see how the work grows with it. */
export interface Input {
  readonly name: string
  /** The number at which the text is as large as the promise: a megabyte, or as many parts as are named. */
  readonly size: number
  readonly text: (size: number) => string
}

const HEAD = [
  'O 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC IMMEDIATE',
  'BT',
  'C O N F I D E N T I A L ZENDA 000012',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  'REF: A. STRELSAU 1',
  '     B. STRELSAU 2',
  'Classified By: R. RASSENDYLL for reasons 1.4 (b) and (d).',
  '',
].join('\n')
const END = '\nRASSENDYLL\nBT\n#0012\nNNNN\n'

const MEGABYTE = 2 ** 20

/** One piece over and over, in a line of its own behind each beginning of a field. */
const PIECES = [
  '(',
  ')',
  '((C)',
  '(C//NF) ',
  '1',
  '1.',
  '1. ',
  '1. (C) ',
  'REF: A. ',
  'REF A ',
  'REFTEL ',
  'PARA 1 AND ',
  'PARAS 1-',
  'A. ',
  'A, ',
  'A B C ',
  'S E C R E T ',
  'C O N F I D E N T I A L ',
  'SECTION 01 OF 02 ',
  'PREL, ',
  'PREL',
  'OVIP (SMITH, J), ',
  '{',
  '&',
  '&#1',
  '&amp;',
  '\u00c3\u0082',
  '\ufffd',
  '\u00a0',
  '\u2019',
  '\u{1F4E8}',
  '\ud83d',
  '\t',
  ' ',
  '-',
  '- ',
  '=',
  '_ ',
  '*',
  '/',
  '//',
  '.',
  '. ',
  ',',
  ':',
  '`',
  '[a](b)',
  'IMMEDIATE ',
  'AMEMBASSY ZENDA ',
  'RUEHZZ ',
  'XMT ',
  'SIPDIS ',
  'NODIS/',
  'E.O. 12958: ',
  'DECL: 08/01/2019 ',
  '08/01/2019',
  '1.4 (b) and (d), ',
  '031453Z AUG 09 ',
  'STRELSAU 1, ',
  '09 STRELSAU 1; ',
  'END SUMMARY. ',
  'SUMMARY: ',
  'BEGIN TEXT ',
  'Classified By: ',
  'A',
  'a ',
  'Aa',
  'http://x.example/',
] as const

/** What a line may begin with, so that the readers of each field meet what is no value. */
const FIELDS = [
  '',
  '1. (C) ',
  'TAGS: ',
  'SUBJECT: ',
  'REF: ',
  'E.O. 12958: ',
  'TO ',
  'INFO ',
  'C O N F I D E N T I A L ',
  'Classified By: ',
  'O ',
  'VZCZC',
  'DE RUEHZZ ',
  'ZNY ',
  'PAGE ',
  'ACTION ',
  'Subject: ',
  'MRN: ',
  'REASON: ',
] as const

/** Pieces in one line behind each field, a few thousand times each: what patterns and readers trip over. */
export const lineInputs: readonly Input[] = FIELDS.flatMap((field) =>
  PIECES.map((piece) => ({
    name: `one line of ${JSON.stringify(field)} and ${JSON.stringify(piece)}`,
    size: 400,
    text: (size) => `${place(field)}${field}${piece.repeat(size)}\n\n1. (C) TEXT.\n${END}`,
  })),
)

/** The same pieces, each on a line of its own: what blocks and messages trip over. */
export const columnInputs: readonly Input[] = FIELDS.flatMap((field) =>
  PIECES.map((piece) => ({
    name: `lines of ${JSON.stringify(field)} and ${JSON.stringify(piece)}`,
    size: 300,
    text: (size) => `${place(field)}${`${field}${piece}\n`.repeat(size)}${END}`,
  })),
)

/** Where a field stands: behind nothing for a header, in the middle of the others' heads for the rest. */
function place(field: string): string {
  if (field === '' || field.startsWith('1.')) return HEAD
  const at = HEAD.indexOf(`\n${field.slice(0, 4)}`)
  return at < 0 ? '' : HEAD.slice(0, at + 1)
}

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const tag = (index: number): string =>
  String.fromCharCode(...[26 ** 3, 26 ** 2, 26, 1].map((unit) => 65 + (Math.floor(index / unit) % 26)))

/** The inputs that are promised by name, at their full size. */
export const promisedInputs: readonly Input[] = [
  ...['(', '1', 'REF: A. ', 'S E C R E T ', 'A B ', '{', '&'].map((piece) => ({
    name: `a megabyte of ${JSON.stringify(piece)}`,
    size: MEGABYTE,
    text: (size: number) => `${HEAD}1. (C) ${piece.repeat(size / piece.length)}\n`,
  })),
  {
    name: '100,000 TAGS in one line',
    size: 100_000,
    text: (size) =>
      `${HEAD.replace(
        'PREL, PGOV',
        many(size, (index) => `${tag(index)}, `),
      )}1. TEXT\n`,
  },
  {
    name: '100,000 TAGS lines',
    size: 100_000,
    text: (size) => `${HEAD}${many(size, (index) => `TAGS: ${tag(index)}\n`)}`,
  },
  {
    name: '50,000 addressees',
    size: 50_000,
    text: (size) =>
      `${HEAD.replace('IMMEDIATE\n', `IMMEDIATE\nINFO ${many(size, (index) => `RUEHZ${index % 10}/AMEMBASSY POST${tag(index)} PRIORITY ${index}\n`)}`)}1. TEXT\n`,
  },
  {
    name: '20,000 paragraphs numbered 1',
    size: 20_000,
    text: (size) => `${HEAD}${'1. (C) TEXT, SEE PARA 1.\n\n'.repeat(size)}`,
  },
  {
    name: '20,000 paragraphs in order',
    size: 20_000,
    text: (size) =>
      `${HEAD}${many(size, (index) => `${index + 1}. (C) SEE PARA ${index}, REF ${index % 2 ? 'A' : 'C'}.\n\n`)}`,
  },
  {
    name: '20,000 paragraphs counted down',
    size: 20_000,
    text: (size) => `${HEAD}${many(size, (index) => `${(size - index) % 999}. (X) SEE PARA 7.\n\n`)}`,
  },
  {
    name: '20,000 lettered paragraphs',
    size: 20_000,
    text: (size) => `${HEAD}1. (C) TEXT\n\n${many(size, (index) => `${tag(index).at(-1)}. (C) TEXT.\n\n`)}`,
  },
  {
    name: 'BEGIN in BEGIN',
    size: 20_000,
    text: (size) => `${HEAD}${'BEGIN TEXT:\n\n'.repeat(size)}${'END TEXT.\n\n'.repeat(size)}`,
  },
  {
    name: 'BEGIN without END',
    size: 20_000,
    text: (size) => `${HEAD}${many(size, (index) => `BEGIN ${tag(index)}:\n\n`)}`,
  },
  {
    name: 'END without BEGIN',
    size: 20_000,
    text: (size) => `${HEAD}${many(size, (index) => `1. END ${tag(index)}.\n\n`)}`,
  },
  {
    name: '50,000 sections',
    size: 50_000,
    text: (size) =>
      `${HEAD}${many(size, (index) => `C O N F I D E N T I A L SECTION ${(index % 99) + 1} OF 99 ZENDA 000012\n`)}`,
  },
  {
    name: 'sections between paragraphs',
    size: 20_000,
    text: (size) =>
      `${HEAD}${many(size, (index) => `${index + 1}. (C) TEXT\nC O N F I D E N T I A L SECTION ${(index % 99) + 1} OF 99 ZENDA 000012\n\n`)}`,
  },
  {
    name: 'page markers in one paragraph',
    size: 20_000,
    text: (size) =>
      `${HEAD}1. (C) TEXT\n${many(size, (index) => `ZENDA 00000012  ${String(index % 999).padStart(3, '0')} OF 999\nAND ON\n`)}`,
  },
  { name: 'whole messages', size: 5_000, text: (size) => `${HEAD}1. (C) TEXT.\n${END}`.repeat(size) },
  { name: 'heads without ends', size: 5_000, text: (size) => HEAD.repeat(size) },
  {
    name: 'label blocks',
    size: 5_000,
    text: (size) =>
      many(size, (index) => `MRN: 11 ZENDA ${index}\nFrom: AMEMBASSY ZENDA\nSubject: EXAMPLE\n\n1. TEXT\n\n`),
  },
  {
    name: '50,000 references',
    size: 50_000,
    text: (size) =>
      `${HEAD.replace('     B.', `${many(size, (index) => `     ${tag(index).at(-1)}. STRELSAU ${index}\n`)}     B.`)}1. TEXT, SEE REF B\n`,
  },
  {
    name: '50,000 captions',
    size: 50_000,
    text: (size) => HEAD.replace('E.O.', `${'SIPDIS\nNODIS\n'.repeat(size / 2)}E.O.`),
  },
  {
    name: '50,000 routing lines',
    size: 50_000,
    text: (size) =>
      `VZCZCABC0123\n${'OO RUEHZZ RUEHZA\nDE RUEHZZ #0012 2151453\nZNY CCCCC ZZH\n'.repeat(size / 3)}${HEAD}`,
  },
  { name: '50,000 date-time groups', size: 50_000, text: (size) => `${'O 031453Z AUG 09\n'.repeat(size)}${HEAD}` },
  {
    name: '50,000 distribution offices',
    size: 50_000,
    text: (size) => `ACTION ${many(size, (index) => `${tag(index).slice(-3)}-00 `)}\n${HEAD}`,
  },
  {
    name: 'a field torn by 10,000 pages',
    size: 10_000,
    text: (size) =>
      HEAD.replace('PREL, PGOV', `PREL,\n${many(size, (index) => `ZENDA 00000012  001 OF 002\n${tag(index)},\n`)}PGOV`),
  },
  {
    name: 'references torn by 10,000 pages',
    size: 10_000,
    text: (size) =>
      HEAD.replace('     B.', `${many(size, (index) => `ZENDA 00000012  001 OF 002\nB. STATE ${index}\n`)}     B.`),
  },
  {
    name: '20,000 page headers among fields',
    size: 20_000,
    text: (size) => HEAD.replace('SUBJECT', `${'PAGE 02        ZENDA  00012  071504Z\n\n'.repeat(size)}SUBJECT`),
  },
  {
    name: '20,000 fields on lines of others',
    size: 20_000,
    text: (size) => HEAD.replace('SUBJECT', `${'TAGS: PREL SUBJECT: A REF: B Classified By: C\n'.repeat(size)}SUBJECT`),
  },
  {
    name: 'headings',
    size: 20_000,
    text: (size) => `${HEAD}${many(size, (index) => `HEADING ${tag(index)}\n-------\n\n1. (C) TEXT.\n\n`)}`,
  },
  { name: 'signatures', size: 50_000, text: (size) => `${HEAD}1. (C) TEXT\n\n${'RASSENDYLL\n\n'.repeat(size)}` },
  { name: 'blank lines', size: 200_000, text: (size) => `${HEAD}1. (C) TEXT\n${'\n'.repeat(size)}2. (C) TEXT\n` },
  { name: 'nothing but returns', size: 200_000, text: (size) => '\r'.repeat(size) },
  {
    name: 'lines that end in returns',
    size: 5_000,
    text: (size) => `${HEAD}${'1. (C) TEXT, SEE PARA 1 AND REF A.\n\nAND ON\n\n'.repeat(size)}`.replaceAll('\n', '\r'),
  },
  {
    name: 'one line of five megabytes',
    size: 5 * MEGABYTE,
    text: (size) => 'The quick brown fox, see para 4 and ref A. '.repeat(size / 43),
  },
  {
    name: 'one paragraph of short lines',
    size: 100_000,
    text: (size) => `${HEAD}1. (C) ${'and on (C) see\n'.repeat(size)}`,
  },
  {
    name: 'spoilt characters',
    size: 200_000,
    text: (size) => `${HEAD}1. (C) ${'\u00c3\u00a9\u2019 '.repeat(size / 4)}\n`,
  },
  {
    name: 'lines that are too long',
    size: 5_000,
    text: (size) => `${HEAD}${`1. (C) ${'word '.repeat(40)}\n\n`.repeat(size)}`,
  },
]
