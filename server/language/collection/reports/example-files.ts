/** What the example of a cable says; all else is the same in each. */
export interface ExampleFile {
  readonly day?: number
  readonly subject?: string
  readonly number?: number
  readonly from?: string
  readonly section?: string
  readonly reference?: string
  /** Of the first paragraph. */
  readonly text?: string
}

/** Files of a folder as pages of rules show them: each below a line with its name. */
export function exampleFiles(...files: readonly ExampleFile[]): string {
  return files.map((file, index) => `${MARK}${'abc'[index]}.cable\n${exampleFile(file)}`).join('\n')
}

const MARK = '=== '

/** The same files again, by their names. */
export function filesOfExample(text: string): { readonly name: string; readonly text: string }[] {
  return text
    .split(MARK)
    .slice(1)
    .map((part) => ({ name: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n') + 1) }))
}

function exampleFile({
  day = 3,
  subject = 'A BRIDGE IN RURITANIA',
  number = 12,
  from = 'AMEMBASSY STRELSAU',
  section,
  reference,
  text = 'The duke has seen the plans, and likes them.',
}: ExampleFile): string {
  return [
    `R ${String(day).padStart(2, '0')}1453Z AUG 09`,
    `FM ${from}`,
    'TO SECSTATE WASHDC',
    'BT',
    `UNCLAS ${section ? `SECTION ${section} ` : ''}STRELSAU ${String(number).padStart(6, '0')}`,
    '',
    `SUBJECT: ${subject}`,
    '',
    ...(reference ? [`REF: ${reference}`, ''] : []),
    `1. ${text}`,
    'BT',
    '',
  ].join('\n')
}
