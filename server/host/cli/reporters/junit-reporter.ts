import { type FileResult, problemText, type ReportedFinding } from '../results/file-result.ts'
import type { Reporter } from './reporter.ts'

/**
 * JUnit XML as build servers read it: a suite for each file. An error or a warning is a test that failed, anything
 * quieter one that passed with a word; a file without findings is one test that passed, one that was
 * not read is one in error, so that it never counts as clean.
 */
export const junitReporter: Reporter = {
  hasUnfound: true,
  head: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cable">\n`,
  separator: '',
  file(result) {
    const { findings, problem } = result
    const failures = findings.filter(isFailure).length
    const cases = casesOf(result)
    const counts = `tests="${cases.length}" failures="${failures}" errors="${problem === undefined ? 0 : 1}"`
    return `  <testsuite name=${attribute(result.name)} ${counts}>\n${cases.join('')}  </testsuite>\n`
  },
  tail: () => '</testsuites>\n',
}

function casesOf({ name, findings, problem }: FileResult): string[] {
  const trouble = problem === undefined ? [] : [problemText(problem)]
  const all = [
    ...trouble.map((reason) => testCase(name, 'readable', `<error message=${attribute(reason)}/>`)),
    ...findings.map((finding) => testCase(name, caseName(finding), outcome(finding))),
  ]
  return all.length > 0 ? all : [testCase(name, 'no findings', '')]
}

function caseName({ rule, range }: ReportedFinding): string {
  return `${rule} (line ${range.line})`
}

function outcome(finding: ReportedFinding): string {
  const { level, message, range, rule } = finding
  const words = `${range.line}:${range.column} ${level}: ${message} (${rule})`
  return isFailure(finding)
    ? `<failure type=${attribute(level)} message=${attribute(message)}>${escaped(words)}</failure>`
    : `<system-out>${escaped(words)}</system-out>`
}

function isFailure({ level }: ReportedFinding): boolean {
  return level === 'error' || level === 'warning'
}

function testCase(file: string, name: string, inside: string): string {
  const head = `    <testcase classname=${attribute(file)} name=${attribute(name)} file=${attribute(file)}`
  return inside === '' ? `${head}/>\n` : `${head}>${inside}</testcase>\n`
}

function attribute(text: string): string {
  return `"${escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ')}"`
}

/** What XML has no place for, lone halves of a pair included, becomes the sign for what cannot be shown. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu
