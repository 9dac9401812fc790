/** What a report says; counts and versions, no word of a cable and no name of a file. */
export interface ReportFacts {
  readonly version: string
  readonly editor: string
  readonly system: string
  readonly lines: number
  readonly characters: number
  readonly eol: 'lf' | 'crlf'
  /** Of each message: profile, layout. */
  readonly messages: readonly { readonly profile: string; readonly layout: string }[]
  readonly levels: Readonly<Record<string, number>>
  readonly rules: Readonly<Record<string, number>>
  /** Milliseconds of an answer of the server. */
  readonly answer: number | undefined
  /** Settings that the user has set, and whether a configuration file counts. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly file: 'none' | 'sound' | 'faulty'
}

/**
 * The report for whoever is asked for help. Eight characters that also stand in the open text would look as if they had
 * been taken from it: there a word of the report has a stroke in it (`class-u_nclassified`).
 *
 * @param text the open text, or nothing
 */
export function reportText(facts: ReportFacts, text: string): string {
  const { levels, rules, settings, messages } = facts
  const rows: readonly (readonly [string, string | number])[] = [
    ['cable', facts.version],
    ['editor', facts.editor],
    ['system', facts.system],
    ['lines', facts.lines],
    ['chars', facts.characters],
    ['eol', facts.eol],
    ['parts', messages.map(({ profile, layout }) => `${short(profile)}/${short(layout)}`).join(' ') || 'none'],
    ['found', LEVELS.map(([level, word]) => `${levels[level] ?? 0} ${word}`).join(', ')],
    ['rules', counted(rules)],
    ['answer', facts.answer === undefined ? 'none' : `${Math.round(facts.answer)} ms`],
    ['file', facts.file],
    ...Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)] as const),
  ]
  return apart(rows.map(([key, value]) => `${key}: ${value}\n`).join(''), text)
}

const SHARED = 8
/** A text may hold a run with a stroke in it as well, as blanks to be filled in are. */
const STROKES = ['_', '~', '|', '^']

/** Runs are looked for over the ends of lines too. */
function apart(report: string, text: string): string {
  let told = report
  for (let at = 0; at + SHARED <= told.length; at++) {
    const run = told.slice(at, at + SHARED)
    if (!text.includes(run)) continue
    const begin = run.slice(0, -1)
    const stroke = STROKES.find((each) => !text.includes(begin + each)) ?? '\u00b7'
    told = `${told.slice(0, at + SHARED - 1)}${stroke}${told.slice(at + SHARED - 1)}`
  }
  return told
}

const LEVELS = [
  ['error', 'error'],
  ['warning', 'warn'],
  ['information', 'info'],
  ['hint', 'hint'],
] as const

/** `archival` is a word that may stand in a record. */
function short(word: string): string {
  return word.slice(0, 5)
}

function counted(rules: Readonly<Record<string, number>>): string {
  const rows = Object.entries(rules).sort(([, a], [, b]) => b - a)
  return rows.map(([id, count]) => `${id} ${count}`).join(', ') || 'none'
}
