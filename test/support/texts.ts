/** A fictional draft with one finding above hint: paragraph 4 is called 5. */
export const DRAFT = [
  'UNCLAS ZENDA 000123',
  '',
  'SIPDIS',
  '',
  'E.O. 12958: N/A',
  'TAGS: PREL, PGOV, FR',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
  'REF: STRELSAU 12',
  '',
  '1. SUMMARY: FIRST. END SUMMARY.',
  '',
  '2. SECOND, SEE PARA 1 AND REFTEL.',
  '',
  '3. THIRD.',
  '',
  '5. FIFTH.',
  '',
  'RASSENDYLL',
  '',
].join('\n')

/** The line of {@link DRAFT} with the finding, and its code. */
export const DRAFT_FINDING = { line: 16, code: 'para-gap' } as const

/** The head of a fictional archival copy, down to the blank line above its text; nothing in it is wrong. */
export const COPY_HEAD: readonly string[] = [
  'P 031453Z AUG 09',
  'FM AMEMBASSY ZENDA',
  'TO SECSTATE WASHDC PRIORITY',
  '',
  'C O N F I D E N T I A L ZENDA 000123',
  '',
  'E.O. 12958: DECL: 08/01/2019',
  'TAGS: PREL',
  'SUBJECT: EXAMPLE - NOT A REAL CABLE',
  '',
]

/** How copies number their paragraphs where it is not `1.` */
export const NUMBER_FORMS: Readonly<Record<string, (number: number) => string>> = {
  '(1)': (number) => `(${number})`,
  '[1]': (number) => `[${number}]`,
  '1)': (number) => `${number})`,
  '1.-': (number) => `${number}.-`,
  '1. -': (number) => `${number}. -`,
  '1 -': (number) => `${number} -`,
  '1:': (number) => `${number}:`,
  '1/': (number) => `${number}/`,
  '#1': (number) => `#${number}`,
  '1': (number) => `${number}`,
  'Para 1.': (number) => `Para ${number}.`,
  'PARA 1': (number) => `PARA ${number}`,
  'Paragraph 1:': (number) => `Paragraph ${number}:`,
}
