import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lintText } from './cable.ts'

/** Fictional texts of kinds that are misread stand beside the project and are never copied into it. */
const ROOT = resolve(import.meta.dirname, '../../../shared/cases')

const casesAreHere: boolean = existsSync(ROOT)

const withoutCases = '../shared/cases is not here: its cases are left out, the rest is tested'

/** The text of a case: `reading/01-sig-mixed-case-glued`. */
function caseText(name: string): string {
  return readFileSync(resolve(ROOT, `${name}.txt`), 'utf8')
}

/** The same text in other forms that copies have: none of them changes what it says. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'CRLF and blanks at line ends': (text) => text.replace(/\r?\n/g, ' \r\n'),
  'no pilcrows': (text) => text.replace(/\u00b6/g, ''),
}

/** Rules that report something of a text, and rules that report nothing. */
export interface RulesExpected {
  readonly reports?: readonly string[]
  readonly silent?: readonly string[]
}

/**
 * A test for each case in each form. Where the collection is not there, one test says so.
 *
 * @param cases by name, `reading/01-sig-mixed-case-glued`, with what is expected of each
 */
export function describeCases<Expected extends RulesExpected>(
  title: string,
  cases: Readonly<Record<string, Expected>>,
  check: (text: string, expected: Expected) => void,
): void {
  for (const name of Object.keys(cases)) tested.add(name)
  describe(title, () => {
    if (!casesAreHere) {
      it('are not here', () => console.log(withoutCases))
      return
    }
    for (const [name, expected] of Object.entries(cases)) {
      for (const [form, change] of Object.entries(FORMS)) {
        it(`${name}, ${form}`, () => {
          const text = change(caseText(name))
          check(text, expected)
          checkRules(text, expected)
        })
      }
    }
  })
}

function checkRules(text: string, { reports = [], silent = [] }: RulesExpected): void {
  const told = new Set(lintText(text).map(({ finding }) => finding.rule.id))
  for (const rule of reports) assert.ok(told.has(rule), `${rule} says nothing`)
  for (const rule of silent) assert.ok(!told.has(rule), `${rule} reports`)
}

const tested = new Set<string>()

/** The cases of the collection, none where it is not there; and those that `describeCases` was given so far. */
export function namesOfCases(): { readonly all: readonly string[]; readonly tested: ReadonlySet<string> } {
  const files = casesAreHere ? globSync('*/*.md', { cwd: ROOT }) : []
  return { all: files.map((file) => file.replace(/\.md$/, '').replaceAll('\\', '/')).sort(), tested }
}
