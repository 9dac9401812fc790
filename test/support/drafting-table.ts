/**
 * Each command of drafters that asks nothing, with what it makes of a text: the same over the protocol and in every
 * editor that the extension runs in. Nothing is imported: a worker of a browser runs it, too.
 */
export interface DraftedCommand {
  readonly command: string
  /** `$0` is where the cursor stands. */
  readonly before: string
  /** `$0` is where the cursor stands then, where the command says so; `000000Z JAN 00` is the time of now. */
  readonly after: string
}

const NOW = '000000Z JAN 00'
/** The text with that in the place of its first date-time group. */
export const withoutTime = (text: string): string => text.replace(/\d{6}Z [A-Z]{3} \d\d/, NOW)

const HEAD = ['UNCLAS ZENDA 000123', '', 'E.O. 12958: N/A', 'TAGS: PREL, KPAO', 'SUBJECT: THE BRIDGE', ''] as const
const draft = (...lines: readonly string[]): string => [...HEAD, ...lines, ''].join('\n')

const long = (number: number): readonly string[] => [
  `${number}. (U) The people of the old town came to the bridge`,
  ...Array<string>(6).fill('and stood there until the evening, when the lamps were'),
  'lit and the last of them went home.',
  '',
]
const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const section = (of: number): string => `UNCLAS SECTION 0${of} OF 02 ZENDA 000123`
const whole = [...HEAD, ...numbers(1, 20).flatMap(long), 'RASSENDYLL', ''].join('\n')
const inSections = [
  ...[section(1), ...HEAD.slice(1), ...numbers(1, 11).flatMap(long)],
  ...[section(2), '', ...numbers(12, 20).flatMap(long), 'RASSENDYLL', ''],
].join('\n')
const torn = [
  ...HEAD,
  '1. (U) The people came to the bridge, which was',
  '',
  'ZENDA 00000123  002 OF 002',
  '',
  '',
  'closed in winter.',
  '',
]
const refs = (...lines: readonly string[]): readonly string[] => [...HEAD.slice(0, 5), '', ...lines, '']

export const drafted: readonly DraftedCommand[] = [
  {
    command: 'insertDateTimeGroup',
    before: `O $0\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\n${draft('1. (U) First.')}`,
    after: `O ${NOW}$0\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\n${draft('1. (U) First.')}`,
  },
  {
    command: 'insertParagraph',
    before: draft('1. (U) First, see para 2.$0', '', '2. (U) Second.'),
    after: draft('1. (U) First, see para 3.', '', '2. (U) $0', '', '3. (U) Second.'),
  },
  {
    command: 'insertReference',
    before: [...refs('REF: A. ZENDA 12', '     B. ZENDA 34'), '1. (U) Fi$0rst, see REF A.', ''].join('\n'),
    after: [...refs('REF: A. ZENDA 12', '     B. ZENDA 34', '     C. $0'), '1. (U) First, see REF A.', ''].join('\n'),
  },
  {
    command: 'moveUp',
    before: draft('1. (U) First, see para 2.', '', '2. (U) Sec$0ond.'),
    after: draft('1. (U) Sec$0ond.', '', '2. (U) First, see para 1.'),
  },
  {
    command: 'moveDown',
    before: draft('1. (U) Fir$0st, see para 2.', '', '2. (U) Second.'),
    after: draft('1. (U) Second.', '', '2. (U) Fir$0st, see para 1.'),
  },
  {
    command: 'removePageFurniture',
    before: `$0${torn.join('\n')}`,
    after: [...torn.slice(0, 7), ...torn.slice(11)].join('\n'),
  },
  {
    command: 'togglePilcrows',
    before: draft('1. (U) First.$0', '', '2. (U) Second.'),
    after: draft('\u00b61. (U) First.', '', '\u00b62. (U) Second.'),
  },
  { command: 'splitSections', before: `$0${whole}`, after: inSections },
  { command: 'joinSections', before: `$0${inSections}`, after: whole },
]
