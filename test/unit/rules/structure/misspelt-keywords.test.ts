import assert from 'node:assert/strict'
import { lintText, messageOfText } from '../../../support/cable.ts'

const cable = (order: string, classifier: string): string =>
  `C O N F I D E N T I A L ZENDA 000123\n\nSIPDIS\n\n${order} 12958: DECL: 08/01/2019\nTAGS: PREL, JA\nSUBJECT: (U) HARBOR TALKS\n\n${classifier} DCM Ann Mallory, reasons 1.4(b) and (d).\n\n1. (C) The duke sailed at noon.\n\n2. (C) He came back.\n\nMALLORY\n`

const told = (text: string): readonly string[] =>
  lintText(text).flatMap(({ finding }) =>
    finding.message.includes('stands where') ? [`${finding.rule.id} ${finding.message}`] : [],
  )

describe('a keyword that is read though it is misspelt', () => {
  for (const order of ['E.0.', 'E0', 'E.0', 'B.O.', 'e.0.'])
    it(`is told, and put right: ${order}`, () => {
      for (const end of ['\n', '\r\n']) {
        const text = cable(order, 'Classified By:').replaceAll('\n', end)
        assert.equal(messageOfText(text).order?.declassification.kind, 'date')
        assert.deepEqual(told(text), [`structure-missing-field ${order} stands where E.O. is expected`])
      }
    })

  for (const keyword of [
    ...[
      'Classifed By',
      'Clasified By',
      'Classfied By',
      'Clssified By',
      'Clasisfied By',
      'CIassified By',
      'Classifled by',
    ],
    ...['Classified Bv', 'Classified Buy', 'CLASSIFED BY', 'CLASSIFIEED BY'],
  ])
    it(`is told, and put right: ${keyword}`, () => {
      const text = cable('E.O.', `${keyword}:`)
      assert.equal(messageOfText(text).authority?.name, 'Ann Mallory')
      const expected = /[a-z]/.test(keyword) ? 'Classified By' : 'CLASSIFIED BY'
      assert.deepEqual(told(text), [`structure-missing-field ${keyword} stands where ${expected} is expected`])
      const [found] = lintText(text).filter(({ finding }) => finding.rule.id === 'structure-missing-field')
      const edit = found?.finding.fixes?.()[0]?.edits[0]
      assert.deepEqual([edit?.newText, edit && edit.span.end - edit.span.start], [expected, keyword.length])
    })

  for (const order of ['E.O.', 'EO', 'E.O', 'E. O.', 'EO.', 'Executive Order', 'e.o.'])
    for (const keyword of [
      'Classified By:',
      'Classified by',
      'CLASSIFIED BY:',
      'Class. By:',
      'Class by:',
      'Classified: By',
    ])
      it(`is not told where it is none: ${order}, ${keyword}`, () => assert.deepEqual(told(cable(order, keyword)), []))
})
