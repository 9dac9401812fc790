const HEAD = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL, PGOV',
  'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE',
  '',
  'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (d).',
  '',
]

const TAIL = ['', 'RASSENDYLL', '']

/** Nothing to report above a hint. */
export const clean = [...HEAD, '1. (C) The duke received us.', '', '2. (U) We left.', ...TAIL].join('\n')

/** An ISO code among the TAGS (a warning), a gap in the numbers (information), a mark without its blank (a safe fix). */
export const faulty = [
  ...HEAD.map((line) => line.replace('PGOV', 'JP')),
  '1. (C) The duke received us.',
  '',
  '2. (C)He spoke.',
  '',
  '4. (U) We left.',
  ...TAIL,
].join('\n')

/** Only what a safe fix mends, at every level. */
export const fixable = [...HEAD, '1. (C)The duke received us.', '', '2. (U)We left.', ...TAIL].join('\n')
