/** The labels of SMART that a drafter fills in, in their order (observed in copies). */
export const LABELS = [
  'MRN',
  'Date/DTG',
  'From',
  'Action',
  'Info',
  'E.O.',
  'TAGS',
  'Captions',
  'Reference',
  'Pass Line',
  'Subject',
  'Classified By',
  'Reason',
  'Declassify On',
]

/** Whether this may be the beginning of a label. */
export function startsLabel(typed: string): boolean {
  return typed !== '' && LABELS.some((name) => name.toUpperCase().startsWith(typed.toUpperCase()))
}

/** Column of the values. */
export const VALUE_COLUMN = 16

/** A label with its sign, as far as the column of the values. */
export function padded(name: string): string {
  return `${name}:`.padEnd(VALUE_COLUMN)
}

/** The label that is meant, in its own letters; what was written where none is. */
export function labelMeant(written: string): string {
  const small = written.toLowerCase()
  return OTHER_WORDS[small] ?? LABELS.find((name) => name.toLowerCase() === small) ?? written
}

const OTHER_WORDS: Readonly<Record<string, string>> = {
  to: 'Action',
  date: 'Date/DTG',
  dtg: 'Date/DTG',
  eo: 'E.O.',
  'e.o': 'E.O.',
  tag: 'TAGS',
  caption: 'Captions',
}
