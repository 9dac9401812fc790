import assert from 'node:assert/strict'
import { openDocument } from '../../../../server/language/syntax/document/document.ts'
import { updateDocument } from '../../../../server/language/syntax/document/update-document.ts'
import { lintText, messageOfText } from '../../../support/cable.ts'
import { documentShape } from '../../../support/properties/document-shape.ts'
import { NUMBER_FORMS } from '../../../support/texts.ts'

const HEAD = 'UNCLAS ZENDA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, JA\nSUBJECT: VISIT TO THE HARBOR\n\n'
const TEXTS = [
  'The duke sailed at noon with two ships of the line and\nwas not seen again before the winter came.',
  'His cousin, who keeps the harbor, said nothing of it to\nanybody at the time.',
  'We asked the mayor, who shrugged and spoke of the weather\nfor an hour.',
  'Nothing more is known of the matter at this post.',
]

const numbersOf = (text: string): readonly (readonly [number, number])[] =>
  messageOfText(text).body.runs.map(({ number, length }) => [number, length])

describe('paragraphs that are numbered otherwise', () => {
  for (const [form, of] of Object.entries(NUMBER_FORMS)) {
    const body = (mark: string, between: string): string =>
      TEXTS.map((text, index) => `${of(index + 1)} ${mark}${text}`).join(between)
    it(`have their numbers, where these run on: ${form}`, () => {
      for (const mark of ['', '(U) '])
        for (const between of ['\n\n', '\n'])
          for (const end of ['\n', '\r\n']) {
            const text = `${HEAD}${body(mark, between)}\n\nMALLORY\n`
            for (const written of [text, text.toUpperCase()])
              assert.deepEqual(numbersOf(written.replaceAll('\n', end)), [[1, 4]], written)
          }
    })

    it(`begin directly below the subject or the references, where no blank line stands: ${form}`, () => {
      for (const above of ['SUBJECT: VISIT TO THE HARBOR\n', 'SUBJECT: VISIT TO THE HARBOR\nREF: STRELSAU 45\n'])
        for (const end of ['\n', '\r\n']) {
          const head = `${HEAD.replace('SUBJECT: VISIT TO THE HARBOR\n\n', above)}`
          const text = `${head}${body('', '\n')}\nMALLORY\n`.toUpperCase().replaceAll('\n', end)
          assert.deepEqual(numbersOf(text), [[1, 4]], text)
          assert.equal(messageOfText(text).subject?.text, 'VISIT TO THE HARBOR')
        }
    })

    it(`go on behind a page line and with a number after them: ${form}`, () => {
      const text = `${HEAD}${body('', '\n\n').replace(`\n\n${of(3)}`, `\n\nZENDA 00000123  002 OF 003\n\n${of(3)}`)}\n\nMALLORY\n`
      assert.deepEqual(numbersOf(text), [[1, 4]], text)
    })

    it(`are none in a list: ${form}`, () => {
      const items = [`${of(1)} The old pier.`, `${of(2)} The new pier.`, `${of(3)} The mole.`].join('\n')
      for (const text of [
        `1. The duke named these places:\n\n${items}\n\n2. He named no others.\n`,
        `The duke named these places, of which we had heard before:\n\n${items}\n`,
        `1. The duke came.\n\n2. He named these:\n\n${body('', '\n\n')}\n`,
        `${of(1)} The pier is old and has to be mended before the\nwinter comes.\n\n1. The duke sailed.\n\n2. He came back.\n\n3. He left.\n`,
      ])
        assert.ok(
          messageOfText(HEAD + text).body.runs.every(({ number, length }) => number === 1 && length <= 3),
          text,
        )
    })

    it(`are none where they do not run on: ${form}`, () => {
      const [one = '', two = '', three = ''] = TEXTS
      if (form === '1)') return
      for (const text of [
        `${of(1)} ${one}\n\n${of(2)} ${two}\n`,
        `${of(1)} ${one}\n\n${of(3)} ${two}\n\n${of(4)} ${three}\n`,
        `${of(1)} ${one}\n\n${of(1)} ${two}\n\n${of(2)} ${three}\n`,
      ])
        assert.deepEqual(
          messageOfText(HEAD + text).body.runs.filter(({ length }) => length > 2),
          [],
          text,
        )
    })
  }

  it('have their numbers in a copy with one long line for each paragraph, as in any other', () => {
    const long = TEXTS.map((text) => text.replaceAll('\n', ' '))
    const wrapped = (index: number): string =>
      TEXTS.map((text, at) => (at === index ? text : (long[at] ?? '')))
        .map((text, at) => `(${at + 1}) ${text}`)
        .join('\n\n')
    for (const index of [-1, 0, 1, 2, 3])
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(numbersOf(`${HEAD}${wrapped(index)}\n\nMALLORY\n`.replaceAll('\n', end)), [[1, 4]])
  })

  it('go on where a number with a mark is wrong, and not where one without may be that of an item', () => {
    for (const of of Object.values(NUMBER_FORMS))
      for (const [mark, runs] of [
        [
          '(U) ',
          [
            [1, 3],
            [2, 2],
          ],
        ],
        ['', [[1, 3]]],
      ] as const) {
        const body = [1, 2, 3, 2, 3]
          .map((number) => `${of(number)} ${mark}${TEXTS[number % TEXTS.length]}`)
          .join('\n\n')
        assert.deepEqual(numbersOf(`${HEAD}${body}\n\nMALLORY\n`), runs, body)
      }
  })

  it('go on past a line that begins with the last figure of a sentence', () => {
    for (const [form, of] of Object.entries(NUMBER_FORMS)) {
      const texts = [
        'The duke came with two ships and with all of his men, some\n45. At noon he left.',
        ...TEXTS.slice(1),
      ]
      const body = texts.map((text, index) => `${of(index + 1)} ${text}`).join('\n\n')
      assert.deepEqual(numbersOf(`${HEAD}${body}\n\nMALLORY\n`), [[1, 4]], form)
    }
  })

  it('go on where a number is lost', () => {
    for (const [form, of] of Object.entries(NUMBER_FORMS)) {
      if (form === '1') continue
      for (const [numbers, runs] of [
        [
          [1, 2, 3, 5, 6, 7],
          [
            [1, 3],
            [5, 3],
          ],
        ],
        [
          [1, 2, 4, 5, 6],
          [
            [1, 2],
            [4, 3],
          ],
        ],
        [
          [1, 3, 4, 5],
          [
            [1, 1],
            [3, 3],
          ],
        ],
        [
          [1, 2, 3, 7],
          [
            [1, 3],
            [7, 1],
          ],
        ],
      ] as const)
        for (const mark of ['', '(U) ']) {
          const body = numbers.map((number) => `${of(number)} ${mark}${TEXTS[number % TEXTS.length]}`).join('\n\n')
          assert.deepEqual(numbersOf(`${HEAD}${body}\n\nMALLORY\n`), runs, body)
        }
    }
  })

  it('have behind any form of number the marks that they have behind 1.', () => {
    for (const [form, of] of Object.entries({ ...NUMBER_FORMS, '1.': (number: number) => `${number}.` }))
      for (const mark of ['(S/CT)', '(S) (C)', '(S - HARBOR ONLY)', '- (S)', '-- (S/NF)', '(CC)', '(S).']) {
        const marks = ['(U)', mark, '(U)', '(U)']
        const body = TEXTS.map((text, index) => `${of(index + 1)} ${marks[index]} ${text}`).join('\n\n')
        const message = messageOfText(`${HEAD}${body}\n\nMALLORY\n`)
        const inner = mark.replace(/^-* ?\(|\)\.?$/g, '')
        assert.deepEqual(
          [message.body.runs.map(({ length }) => length), message.body.marks.map((each) => each.inner)],
          [[4], ['U', inner]],
          `${form} ${mark}`,
        )
      }
  })

  it('may have their text directly behind a dash', () => {
    const marks = ['(U)', '', '(U)', '(U)']
    const body = TEXTS.map((text, index) => `${index + 1}-${marks[index] && `${marks[index]} `}${text}`).join('\n\n')
    assert.deepEqual(numbersOf(`${HEAD}${body}\n\nMALLORY\n`), [[1, 4]])
  })

  it('have marks that are compared with the level, and no damaged numbers', () => {
    const text = `${HEAD}(1) (U) ${TEXTS[0]}\n\n(2) (C) ${TEXTS[1]}\n\n(3) (U) ${TEXTS[2]}\n`
    const rules = lintText(text).map(({ finding }) => finding.rule.id)
    assert.ok(rules.includes('portion-over'))
    assert.ok(!rules.some((rule) => rule.startsWith('para-')), rules.join(' '))
  })

  it('have their marks where only the place makes them one, and behind a dash', () => {
    const marksOf = (text: string): readonly string[] => messageOfText(HEAD + text).body.marks.map(({ inner }) => inner)
    for (const [form, of] of Object.entries(NUMBER_FORMS))
      for (const [mark, inner] of [
        ['(S/CT)', 'S/CT'],
        ['(S) (C)', 'S) (C'],
        ['(CC)', 'CC'],
        ...(/-$|^1$/.test(form) ? [] : ([['- (S)', 'S']] as const)),
      ] as const) {
        const text = TEXTS.map((each, index) => `${of(index + 1)} ${index === 1 ? mark : '(U)'} ${each}`).join('\n\n')
        assert.deepEqual(marksOf(text), ['U', inner], text)
        assert.deepEqual(numbersOf(HEAD + text), [[1, 4]], text)
      }
    const asks = TEXTS.map((each, index) => `(${index + 1}) ${index === 1 ? '(S/CT) asks and' : '(U)'} ${each}`)
    assert.deepEqual(marksOf(asks.join('\n\n')), ['U'])
  })

  it('go on without a mark where a dash is glued to the number', () => {
    for (const between of ['\n\n', '\n']) {
      const text = HEAD + TEXTS.map((each, index) => `${index + 1}-${index === 1 ? '' : '(C) '}${each}`).join(between)
      assert.deepEqual(numbersOf(text), [[1, 4]], text)
      assert.deepEqual(
        lintText(text).filter(({ finding }) => finding.rule.id.startsWith('para-')),
        [],
      )
    }
    for (const between of ['\n\n', '\n']) {
      const short = HEAD + ['1-(C) He came.', '2-The duke.', '3-(C) He left.'].join(between)
      const told = lintText(short).filter(({ finding }) => finding.rule.id.startsWith('para-'))
      assert.deepEqual(
        told.map(({ finding }) => finding.message),
        ['Paragraph number 2- is damaged: 2. is expected'],
      )
      const [fix] = told[0]?.finding.fixes?.() ?? []
      assert.equal(fix?.edits[0]?.newText, '2. ')
    }
  })

  it('are references above the text, and addresses are none', () => {
    const text = `${HEAD}REF: (1) ZENDA 45\n(2) STRELSAU 46\n(3) TARLENHEIM 47\n\n1. The duke sailed.\n\n2. He came back.\n`
    assert.deepEqual(numbersOf(text), [[1, 2]])
  })

  it('are the same after an edit as in a new document', () => {
    for (const of of Object.values(NUMBER_FORMS)) {
      const text = `${HEAD}${TEXTS.map((each, index) => `${of(index + 1)} ${each}`).join('\n\n')}\n\nMALLORY\n`
      const lines = text.split('\n')
      for (let line = 4; line < lines.length - 1; line++) {
        const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }
        const changed = updateDocument(openDocument('u', 1, text), [{ range, text: '' }], 2)
        const fresh = openDocument('u', 2, lines.toSpliced(line, 1).join('\n'))
        assert.deepEqual(documentShape(changed), documentShape(fresh))
      }
    }
  })
})
