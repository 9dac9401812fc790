/** Header and fields of a fictional cable of 1976 with the number given. */
export function header1976(number: number): string[] {
  return [
    'R 301415Z JUL 76',
    'FM AMEMBASSY ZENDA',
    'TO SECSTATE WASHDC 1234',
    'INFO AMEMBASSY STRELSAU',
    '',
    `C O N F I D E N T I A L ZENDA ${String(number).padStart(5, '0')}`,
    '',
    'E.O. 11652: GDS',
    'TAGS: PFOR, TU, GR',
    'SUBJECT: EXAMPLE - NOT A REAL CABLE',
    '',
    'REF: (A) STATE 12345 (B) STRELSAU 6789',
    '',
  ]
}
