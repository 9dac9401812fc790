/** A short fictional message in the label block layout, correct but for what the caller changes. */
export function smartExample(values: {
  readonly mrn?: string
  readonly date?: string
  readonly captions?: string
}): string {
  return [
    'UNCLASSIFIED',
    '',
    `MRN:        ${values.mrn ?? '13 ZENDA 1234'}`,
    `Date/DTG:   ${values.date ?? 'May 05, 2013 / 051234Z MAY 13'}`,
    'From:       AMEMBASSY ZENDA',
    'Action:     WASHDC, SECSTATE ROUTINE',
    'E.O.:       13526',
    'TAGS:       SCUL, PREL',
    `Captions:   ${values.captions ?? 'SENSITIVE'}`,
    'Subject:    Example - Not a Real Cable',
    '',
    '1. (SBU) The duke received us.',
    '',
    '2. (U) We left.',
    '',
    'Signature:  RASSENDYLL',
    '',
  ].join('\n')
}
