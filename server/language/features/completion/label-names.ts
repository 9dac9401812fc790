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
]

/** Whether this may be the beginning of a label. */
export function startsLabel(typed: string): boolean {
  return typed !== '' && LABELS.some((name) => name.toUpperCase().startsWith(typed.toUpperCase()))
}

/** Column of the values. */
export const VALUE_COLUMN = 16
