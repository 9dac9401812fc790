import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  continuesReferences,
  isLostReference,
  isPageInsideField,
  isReferenceByName,
  isTextBelowReferences,
} from '../../../../server/language/syntax/lines/reference-lines.ts'
import {
  closesSet,
  opensTextInside,
  SERIES_LINE,
  SUBJECT_CODE,
  textNumberInside,
} from '../../../../server/language/syntax/lines/set-lines.ts'
import { hasKeywordStop, isSubjectAlone } from '../../../../server/language/syntax/lines/subject-lines.ts'
import { continuesTags } from '../../../../server/language/syntax/lines/tags-lines.ts'
import { isTitleText, titleBesideRule, titleBetweenSigns } from '../../../../server/language/syntax/lines/title-line.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/lines')

const stretch = (text: string, found: { readonly start: number; readonly end: number } | undefined) =>
  found && JSON.stringify(text.slice(found.start, found.end))

/** What is asked of a line of a field, of a title, of a set, each with what it says. */
const QUESTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  'goes on with TAGS': (text) => continuesTags(undefined, text),
  'item of references': isLostReference,
  'goes on with references': continuesReferences,
  'page inside a field': isPageInsideField,
  'SUBJECT alone': isSubjectAlone,
  'keyword with a stop': hasKeywordStop,
  'title text': isTitleText,
  'beside a rule': (text) => stretch(text, titleBesideRule(text, 0)),
  'between signs': (text) => stretch(text, titleBetweenSigns(text)),
  'closes a set': closesSet,
  'opens the text': opensTextInside,
  'with number': (text) => textNumberInside(text) || undefined,
  'number of a series': (text) => Object.values(SERIES_LINE.exec(text)?.groups ?? {}).join(' '),
  'subject code': (text) => SUBJECT_CODE.exec(text)?.[1],
}

/** The same of a line below another. */
const OF_TWO: Readonly<Record<string, (above: string, text: string) => unknown>> = {
  'goes on with TAGS': continuesTags,
  'reference by name': (above, text) => isReferenceByName(above, text),
  'text below references': isTextBelowReferences,
}

describe('what is asked of a line beside its look', () => {
  it('is answered by its words, or by those of the line above', () => {
    const told = readFileSync(join(FOLDER, 'parts.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [above = '', below] = line.split(/(?<=.) \/\/ (?=.*[^/])/)
        const said =
          below === undefined
            ? Object.entries(QUESTIONS).map(([name, ask]) => [name, ask(above)] as const)
            : Object.entries(OF_TWO).map(([name, ask]) => [name, ask(above, below)] as const)
        const yes = said.flatMap(([name, answer]) => (answer ? `${name}${answer === true ? '' : ` ${answer}`}` : []))
        return `${line}\n${yes.map((each) => `    ${each}\n`).join('')}`
      })
    assertPicture(join(FOLDER, 'parts.said'), told.join(''))
  })
})
