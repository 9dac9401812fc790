import { problemText, type ReportedFinding } from '../results/file-result.ts'
import { problemCount, type Totals } from '../results/totals.ts'
import { visible } from './printable.ts'
import type { Arrangement, Reporter } from './reporter.ts'
import { findingCounts, shownCount, unshownCounts } from './summary-line.ts'

/**
 * For programs that read, and pay by the word: the name of a file once, then one line a finding. A line without words
 * says what the last of its rule above it says. It ends with what was not read and why, and with one line: how many were read, how many safe
 * fixes are ready, and the command to go on with; levels are summed up only where several files were read.
 * What comes from a record stands in findings only, with unseen signs by their numbers.
 *
 * @param words those of the command line that asked for it
 */
export function agentReporter(words: readonly string[]): Reporter {
  return {
    head: '',
    separator: '',
    file: ({ name, findings }) =>
      findings.length === 0 ? '' : `${nameLine(name)}\n${findings.map(findingLine).join('')}`,
    arranged: withoutRepetition,
    tail: (totals, interrupted) => `${endOf(totals, interrupted, words).join('\n')}\n`,
  }
}

/** `16:4 W para-gap* Paragraph 4 is missing`: line, column unless the first, level, rule, whether it has a fix, words. */
function findingLine({ range, level, rule, message, fixable }: ReportedFinding): string {
  const place = range.column === 1 ? `${range.line}` : `${range.line}:${range.column}`
  return `${place} ${level.charAt(0).toUpperCase()} ${rule}${fixable ? '*' : ''} ${visible(message)}\n`
}

/** Leaves out the words of a finding where they are the last of its rule, in whatever file. */
function withoutRepetition(): Arrangement {
  const said = new Map<string, string>()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const shortened = (line: string): string => {
    const [, head, rule = '', words = ''] = FINDING.exec(line) ?? []
    if (head === undefined) return line
    if (said.get(rule) === words) return head
    said.set(rule, words)
    return line
  }
  return {
    add(piece) {
      const text = typeof piece === 'string' ? piece : decoder.decode(piece)
      return text.split('\n').map(shortened).join('\n')
    },
    end: () => ({ output: '', leftOut: 0 }),
  }
}

/** As {@link findingLine} makes it; no name of a file is left that looks like one. */
const FINDING = /^(\d+(?::\d+)? [EWIH] ([a-z0-9-]+)\*?) (.*)$/

/** A name that begins like a finding stands behind `./`. */
function nameLine(name: string): string {
  return /^[\d!#]/.test(name) ? `./${visible(name)}` : visible(name)
}

function endOf(totals: Totals, interrupted: boolean, words: readonly string[]): string[] {
  const { failed } = totals
  const unsaid = problemCount(totals) - failed.length
  const command = next(totals, words)
  return [
    ...failed.map((problem) => `# not clean, not known: ${visible(problem.name)}: ${visible(problemText(problem))}`),
    ...(unsaid > 0 ? [`# not clean, not known: ${unsaid} more`] : []),
    `# ${[
      readOf(totals),
      ...(countsOf(totals).length > 0 ? [countsOf(totals).join(', ')] : []),
      ...(interrupted ? ['interrupted, the rest is not known'] : []),
      ...(command === undefined ? [] : [fixesOf(totals), `next: ${command}`]),
    ].join('; ')}`,
  ]
}

/** `3 read`, or `3 of 4 read`. */
function readOf({ files, badNames, problems }: Totals): string {
  const all = files + badNames
  const unread = problems['not read']
  return `${unread === 0 ? '' : `${all - unread} of `}${all} read`
}

/** What the lines above do not show by themselves: that there are none, sums over files, what was not shown and what was mended. */
function countsOf(totals: Totals): string[] {
  const { files, fixed } = totals
  const one = files === 1 && shownCount(totals) > 0
  return [
    ...(one ? [] : [shownCount(totals) === 0 ? '0 findings' : findingCounts(totals)]),
    ...unshownCounts(totals),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
  ]
}

/** `4 safe fixes (* fixable)`. */
function fixesOf({ safe }: Totals): string {
  return `${safe} safe ${safe === 1 ? 'fix' : 'fixes'} (* fixable)`
}

/** What one would do now: look at the safe fixes, else have the most frequent rule explained; nothing where there is nothing to do. */
function next(totals: Totals, words: readonly string[]): string | undefined {
  const kept = keptWords(words)
  if (totals.safe > 0 && !readsInput(words)) {
    // Behind `--` all words are names.
    const end = kept.includes('--') ? kept.indexOf('--') : kept.length
    return ['cable', ...kept.toSpliced(end, 0, '--fix', '--dry-run').map(quoted)].join(' ')
  }
  const [rule] = Object.entries(totals.rules).sort(([, a], [, b]) => b.findings - a.findings)[0] ?? []
  return rule === undefined ? undefined : `cable explain ${rule}`
}

/** Without those that are said anew, or that `--fix` does not go with. */
function keptWords(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, index) => !/^--(?:format(?:=.*)?|fix|dry-run|collection)$/.test(word) && words[index - 1] !== '--format',
  )
}

/** What came by standard input has gone, and cannot be fixed. */
function readsInput(words: readonly string[]): boolean {
  return words.some((word) => ['-', '--ndjson', '--files-from=-'].includes(word))
}

/** A word as a shell of the POSIX kind takes it, on one line: a name with signs that nobody sees by their numbers. */
function quoted(word: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word
  return visible(word) === word ? single(word) : `"$(printf ${single(inOctal(word))})"`
}

function single(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** As printf reads it. */
function inOctal(word: string): string {
  return [...word]
    .map((sign) => (/^[\w@+=:,./-]$/.test(sign) ? sign : [...ENCODER.encode(sign)].map(octal).join('')))
    .join('')
}

function octal(byte: number): string {
  return `\\${byte.toString(8).padStart(3, '0')}`
}

const ENCODER = new TextEncoder()
