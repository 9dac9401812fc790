import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Fictional texts of kinds that are misread stand beside the project and are never copied into it. */
const ROOT = resolve(import.meta.dirname, '../../../shared/cases')

/** True when the collection is there. Where it is not, say so: see `withoutCases`. */
export const casesAreHere: boolean = existsSync(ROOT)

/** What a test prints when the collection is missing. */
export const withoutCases = '../shared/cases is not here: its cases are left out, the rest is tested'

/** The text of a case: `reading/01-sig-mixed-case-glued`. */
export function caseText(name: string): string {
  return readFileSync(resolve(ROOT, `${name}.txt`), 'utf8')
}

/** The same text in other forms that copies have: none of them changes what it says. */
export const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'CRLF and blanks at line ends': (text) => text.replace(/\r?\n/g, ' \r\n'),
  'no pilcrows': (text) => text.replace(/\u00b6/g, ''),
}
