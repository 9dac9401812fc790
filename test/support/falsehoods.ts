import assert from 'node:assert/strict'
import { lintText } from './cable.ts'

/**
 * A kind of falsehood that was once told of real copies: texts of which it must not be told again, and neighbours of
 * which the same rule has to speak. What is tested is `rule-id message`.
 */
export interface Falsehood {
  readonly kind: string
  readonly silent: RegExp
  readonly texts: readonly string[]
  readonly heard: RegExp
  readonly neighbours: readonly string[]
  /** Forms of copies that would change what the texts say. */
  readonly not?: readonly string[]
  /** Other warnings that are true of the texts. */
  readonly besides?: RegExp
}

/** What copies of different origin make of one text. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'CRLF and blanks at line ends': (text) => text.replaceAll('\n', ' \r\n'),
  pilcrows: (text) => text.replace(/^(\d\d?\.)/gm, '\u00b6$1'),
  'no blank lines': (text) => text.replace(/([.:])\n\n(?=\d\d?\. )/g, '$1\n'),
  'a line for each paragraph': (text) => text.replace(/([a-z,])\n(?=[a-z])/g, '$1 '),
  'lines set in by three': (text) => text.replace(/^(?=[^\n])/gm, '   '),
  capitals: (text) => text.toUpperCase(),
  'an older order': (text) =>
    text.replaceAll('12958: DECL: 08/03/2019', '12356: DECL: OADR').replaceAll('AUG 09', 'AUG 91'),
}

/** What is true of a text that was set in, and of one whose date and classifier are of different orders. */
const TRUE_OF_FORM = /^hygiene-pasted-margin|^authority-reason-era/

/** A test for each kind in each form: silent, nothing else above information, and heard beside it. */
export function describeFalsehoods(title: string, kinds: readonly Falsehood[]): void {
  describe(title, () => {
    for (const { kind, silent, texts, heard, neighbours, not = [], besides } of kinds) {
      assert.ok(texts.length > 3, `${kind} has few variants`)
      for (const [form, of] of Object.entries(FORMS).filter(([name]) => !not.includes(name))) {
        it(`${kind}: ${form}`, () => {
          const wrong = texts.flatMap((text, index) =>
            lintText(of(text)).flatMap(({ finding: { rule, message, level } }) => {
              const said = `${rule.id} ${message}`
              const isLoud = level === 'error' || level === 'warning'
              const isFalse = silent.test(said) || (isLoud && !TRUE_OF_FORM.test(said) && !besides?.test(said))
              return isFalse ? [`variant ${index + 1}: ${said}`] : []
            }),
          )
          assert.deepEqual(wrong, [])
          const mute = neighbours.flatMap((text, index) =>
            lintText(of(text)).some(({ finding }) => heard.test(`${finding.rule.id} ${finding.message}`))
              ? []
              : [`neighbour ${index + 1}`],
          )
          assert.deepEqual(mute, [])
        })
      }
    }
  })
}

export const FIELDS = 'E.O. 12958: DECL: 08/03/2019\nTAGS: PREL, ECON, JA\nSUBJECT: (U) HARBOR WORKS\n\n'
export const CLASSIFIER = 'Classified By: Ambassador Rupert Hentzau for reasons 1.4 (b) and (d).\n\n'
export const LEVEL = 'C O N F I D E N T I A L ZENDA 000607'
const TEXT = 'The harbor master of Zenda closed the north pier at noon\nand sent the boats to the outer basin.'

/** A numbered paragraph with a mark. */
export const p = (number: number, text = TEXT, mark = '(C) '): string => `${number}. ${mark}${text}\n\n`
export const THREE = p(1) + p(2) + p(3)

export interface Parts {
  readonly de?: string
  readonly dtg?: string
  /** Classification line, and what stands around it. */
  readonly level?: string
  readonly captions?: string
  readonly fields?: string
  readonly classifier?: string
  readonly body?: string
  readonly end?: string
}

/** A copy in an archive, which has lost BT and NNNN. */
export function copy(parts: Parts): string {
  const { de = '', dtg = '031453Z AUG 09', level = LEVEL, captions = 'SIPDIS\n\n', fields = FIELDS } = parts
  const { classifier = CLASSIFIER, body = THREE, end = 'HENTZAU\n' } = parts
  return `${de}O ${dtg}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMEMBASSY STRELSAU\n${level}\n\n${captions}${fields}${classifier}${body}${end}`
}

/** Copies that differ in the middle of their second paragraph. */
export const saying = (texts: readonly string[], mark?: string): readonly string[] =>
  texts.map((text) => copy({ body: p(1) + p(2, text, mark) + p(3) }))
