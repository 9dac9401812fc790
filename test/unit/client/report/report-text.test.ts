import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReportFacts, reportText } from '../../../../client/report/report-text.ts'
import { rules } from '../../../../server/language/rules/registry/registry.ts'
import { projectRoot } from '../../../../server/tools/project-root.ts'

const FACTS: ReportFacts = {
  version: '0.1.0',
  editor: 'Editor 1.91.0',
  system: 'linux x64, node 24.0.0',
  lines: 115,
  characters: 4000,
  eol: 'crlf',
  messages: [
    { profile: 'archival', layout: 'telegram' },
    { profile: 'draft', layout: 'label-block' },
  ],
  levels: { error: 1, warning: 2 },
  rules: { 'para-gap': 1, 'ref-undefined': 2 },
  answer: 3.4,
  settings: { 'cable.rules': { 'para-gap': 'off' } },
  file: 'sound',
}

/** Texts of cables: all words that this project has in fixtures and examples. */
function texts(): string[] {
  return ['examples', 'test/fixtures/rules', 'test/fixtures/detection'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(txt|cable)$/.test(name))
      .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
  )
}

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

  it('shares no eight letters with a cable, whatever is found in it', () => {
    const all = Object.fromEntries(rules.map(({ id }, index) => [id, index + 1]))
    const corpus = texts()
    assert.ok(corpus.length > 300)
    let strokes = 0
    for (const text of [...corpus, reportText({ ...FACTS, rules: all }, '')]) {
      const report = reportText({ ...FACTS, rules: all }, text)
      strokes += report.split('_').length - 1
      for (const line of report.split('\n'))
        for (let at = 0; at + 8 <= line.length; at++) assert.ok(!text.includes(line.slice(at, at + 8)))
    }
    assert.ok(strokes > 0)
  }).timeout(20_000)
})
