import assert from 'node:assert/strict'
import { reportText } from '../../../../client/report/report-text.ts'
import { REPORT_FACTS as FACTS } from '../../../support/report-facts.ts'

describe('the report for whoever is asked for help', () => {
  it('has versions, counts, timings and settings', () => {
    assert.equal(
      reportText(FACTS, ''),
      [
        'cable: 0.1.0',
        'editor: Editor 1.91.0',
        'system: linux x64, node 24.0.0',
        'lines: 115',
        'chars: 4000',
        'eol: crlf',
        'parts: archi/teleg draft/label',
        'found: 1 error, 2 warn, 0 info, 0 hint',
        'rules: ref-undefined 2, para-gap 1',
        'answer: 3 ms',
        'file: sound',
        'cable.rules: {"para-gap":"off"}',
        '',
      ].join('\n'),
    )
    assert.match(
      reportText({ ...FACTS, messages: [], rules: {}, answer: undefined }, ''),
      /parts: none\n[\s\S]*answer: none/,
    )
  })
})
