import { type Assertion, against } from '../../../language/comparison/assertion.ts'
import { compareDocuments, isTooLong, TOO_LONG } from '../../../language/comparison/compare.ts'
import { type Comparison, labelOf } from '../../../language/comparison/comparison.ts'
import { COMPARISON_STYLE, comparisonHtml } from '../../../language/comparison/comparison-html.ts'
import { comparisonJson } from '../../../language/comparison/comparison-json.ts'
import {
  changeWords,
  comparisonText,
  PLAIN_MARKS,
  TERMINAL_MARKS,
} from '../../../language/comparison/comparison-text.ts'
import { htmlPage } from '../../../language/page/html-page.ts'
import { type CableDocument, openDocument } from '../../../language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { writeOut } from '../outputs/write-out.ts'
import { tell } from '../reporters/tell.ts'
import { Failure } from '../results/failure.ts'
import { readOne } from './read-one.ts'

export interface DiffFlags {
  readonly format: 'text' | 'json' | 'html'
  readonly assert?: Assertion
  readonly git?: boolean
}

/** Compares two files and says what differs. Loaded with its first use. */
export async function diff(paths: readonly string[], flags: DiffFlags): Promise<void> {
  const { before, after, names } = sides(paths, flags)
  const [left, right] = [await open(before), await open(after)]
  const comparison = compareDocuments(left, right, defaultVocabulary())
  await writeOut(written(comparison, names, flags))
  if (!flags.assert) return
  const broken = against(flags.assert, comparison)
  for (const change of broken.slice(0, MOST_TOLD)) {
    const { before: from, after: to } = change
    const places = `${names[0]}:${from.line + 1}, ${names[1]}:${to.line + 1}`
    tell(`not ${flags.assert}: ${change.layer}: ${labelOf(change)} ${changeWords(change)} (${places})`)
  }
  if (broken.length > MOST_TOLD) tell(`and ${broken.length - MOST_TOLD} more`)
  if (broken.length > 0) process.exitCode = 1
}

const MOST_TOLD = 20

/** What git gives the driver of a diff: path, old file, its name and mode, new file, its name and mode. */
function sides(
  paths: readonly string[],
  { git }: DiffFlags,
): { before: string; after: string; names: [string, string] } {
  if (git) {
    const [path, before, , , after] = paths
    if (path === undefined || before === undefined || after === undefined)
      throw new Failure('--git takes what git gives the command of a diff driver: at least five words')
    return { before, after, names: [`a/${path}`, `b/${path}`] }
  }
  const [before, after] = paths
  if (before === undefined || after === undefined || paths.length > 2)
    throw new Failure('two files are compared: name both, or - for standard input as one of them')
  if (before === '-' && after === '-') throw new Failure('only one of the two can come from standard input')
  return { before, after, names: [before, after] }
}

/** For a file that is new or gone git gives the empty device. */
async function open(path: string): Promise<CableDocument> {
  if (path === '/dev/null' || path === 'nul') return openDocument(path, 0, '')
  const document = openDocument(path, 0, (await readOne(path)).text)
  if (isTooLong(document)) throw new Failure(`${path}: not compared: ${TOO_LONG}, longer than any cable`)
  return document
}

function written(comparison: Comparison, [before, after]: [string, string], { format, git }: DiffFlags): string {
  if (format === 'json') return `${JSON.stringify({ before, after, ...comparisonJson(comparison) })}\n`
  if (format === 'html') {
    const body = comparisonHtml(comparison, { before, after, links: false })
    return htmlPage({ title: `${before} and ${after}`, style: COMPARISON_STYLE, body })
  }
  const colour = (process.stdout.isTTY ?? false) && !('NO_COLOR' in process.env)
  const text = comparisonText(comparison, colour ? TERMINAL_MARKS : PLAIN_MARKS)
  return `${git ? `diff ${before} ${after}\n` : `${before} → ${after}\n`}${text}`
}
