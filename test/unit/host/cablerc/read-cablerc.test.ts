import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ignoredIn, partsFor } from '../../../../server/host/cablerc/cablerc.ts'
import { cablercDiagnostics } from '../../../../server/host/cablerc/cablerc-diagnostics.ts'
import { readCablerc } from '../../../../server/host/cablerc/read-cablerc.ts'

const IDS = new Set(['para-gap', 'para-start', 'dtg-format'])

/** The marked part of the text and what is said of it; the mark is the problem's own place. */
function problems(text: string): string[] {
  return readCablerc(text, IDS).problems.map(
    ({ offset, length, message }) => `${text.slice(offset, offset + length)} | ${message}`,
  )
}

describe('readCablerc', () => {
  it('takes profile, levels and overrides, comments and trailing commas included', () => {
    const { cablerc, problems } = readCablerc(
      `{
        // for the collection
        "$schema": "any",
        "profile": "archival",
        "rules": { "para-gap": "off", "dtg-format": "hint", },
        "overrides": [{ "files": "drafts/**", "profile": "draft", "rules": { "para-gap": "error" } }],
      }`,
      IDS,
    )
    assert.deepEqual(problems, [])
    assert.equal(cablerc.profile, 'archival')
    assert.deepEqual(
      [...cablerc.levels],
      [
        ['para-gap', 'off'],
        ['dtg-format', 'hint'],
      ],
    )
    assert.deepEqual(
      partsFor(cablerc, 'drafts/a.cable').map(({ profile, levels }) => [profile, levels.get('para-gap')]),
      [
        ['archival', 'off'],
        ['draft', 'error'],
      ],
    )
    assert.equal(partsFor(cablerc, 'a.cable').length, 1)
  })

  it('takes the findings that are set aside, each for its file', () => {
    const { cablerc, problems } = readCablerc(
      '{ "ignore": [{ "file": "a/b.txt", "rule": "para-gap", "at": "0badcafe-2", "note": "as received" }] }',
      IDS,
    )
    assert.deepEqual(problems, [])
    assert.deepEqual([...ignoredIn(cablerc, 'a/b.txt')], ['para-gap 0badcafe-2'])
    assert.deepEqual([...ignoredIn(cablerc, 'b.txt')], [])
  })

  it('names what a finding that is set aside lacks', () => {
    assert.deepEqual(problems('{ "ignore": [{ "file": "a.txt", "rule": "para-gap" }] }'), [
      '{ "file": "a.txt", "rule": "para-gap" } | An ignored finding needs file, rule and at, each a text',
    ])
    assert.deepEqual(problems('{ "ignore": [{ "file": "a.txt", "rule": "para-gpa", "at": "0badcafe" }] }'), [
      '"para-gpa" | There is no rule "para-gpa": did you mean "para-gap"?',
    ])
    assert.deepEqual(problems('{ "ignore": {} }'), ['{} | ignore has to be a list: [ ... ]'])
  })

  it('reads who writes, and says what is no address, name or TAG', () => {
    const text =
      '{ "writing": { "post": "AMEMBASSY ZENDA", "drafter": "Sapt", "tags": ["prel", "RI"], "classifier": "A. Sapt, DCM" } }'
    assert.deepEqual(readCablerc(text, new Set()).cablerc.house, {
      post: 'AMEMBASSY ZENDA',
      drafter: 'Sapt',
      classifier: 'A. Sapt, DCM',
      tags: ['PREL', 'RI'],
    })
    assert.deepEqual(problems('{ "writing": { "post": 3, "tags": ["no tag"] } }'), [
      '"no tag" | This is no TAG: PREL and RI are',
      '3 | post has to be a text of one line, without < and >',
    ])
  })

  it('names the place and the way out of each mistake', () => {
    assert.deepEqual(problems('{ "rules": { "para-gpa": "off" } }'), [
      '"para-gpa" | There is no rule "para-gpa": did you mean "para-gap"?',
    ])
    assert.deepEqual(problems('{ "rules": { "para-gap": "warn" } }'), [
      '"warn" | This is no level: off, hint, information, warning, error are',
    ])
    assert.deepEqual(problems('{ "profile": "raft" }'), [
      '"raft" | This is no profile: auto, draft, transmitted, archival are',
    ])
    assert.deepEqual(problems('{ "rulez": {} }'), [
      '"rulez" | "rulez" is unknown here: $schema, profile, rules, columns, overrides, ignore, writing, collection are known',
    ])
    assert.deepEqual(problems('{ "columns": 9 }'), ['9 | A number of columns is wanted, from 40 to 200'])
    assert.deepEqual(problems('{ "profile": "auto", "profile": "draft" }'), ['"profile" | "profile" stands here twice'])
    assert.deepEqual(problems('[]'), ['[] | The configuration has to be an object: { ... }'])
    assert.deepEqual(problems('{ "rules": [] }'), ['[] | rules has to be an object: { ... }'])
    assert.deepEqual(problems('{ "overrides": {} }'), ['{} | overrides has to be a list: [ ... ]'])
    assert.deepEqual(problems('{ "overrides": [{ "rules": {} }, 1] }'), [
      '{ "rules": {} } | An override needs files: globs of the files that it is for',
      '1 | An override has to be an object: { ... }',
    ])
    assert.deepEqual(
      problems('{ "overrides": [{ "files": ["../a", "", 3, "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"] }] }'),
      [
        '"../a" | A glob cannot leave the folder of this file',
        '"" | A glob is wanted, as "drafts/**"',
        '3 | A glob is wanted, as "drafts/**"',
        '"{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}" | A glob with that many choices, or that long, is too much',
      ],
    )
    assert.deepEqual(problems('{ "rules": { "para-gap": "off" '), [
      ' | Not valid JSON: close brace expected',
      ' | Not valid JSON: close brace expected',
    ])
  })

  it('keeps what is sound beside a mistake', () => {
    const { cablerc } = readCablerc('{ "rules": { "para-gap": "off", "para-start": 3 }, "profile": 1 }', IDS)
    assert.deepEqual([...cablerc.levels], [['para-gap', 'off']])
    assert.equal(cablerc.profile, undefined)
  })

  it('survives what would overflow a parser', () => {
    assert.deepEqual(problems('['.repeat(200_000)), ['[ | Nested too deeply'])
    assert.deepEqual(problems(`/* ${']'.repeat(1000)} */${'[{"a":'.repeat(50_000)}`), ['/ | Nested too deeply'])
    assert.equal(problems(',,'.repeat(50_000)).length <= 100, true)
  })

  it('answers any text, with problems that lie in it', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"rules"',
      '"overrides"',
      '"files"',
      '"para-gap"',
      '"off"',
      ':',
      ',',
      '\n',
      '//',
      '1',
    ]
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
      fc.json(),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const { offset, length } of readCablerc(text, IDS).problems) {
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length)
        }
      }),
    )
  })

  it('gives the places of its problems in lines, whatever ends them', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = ['{', '  "rules": {', '    "para-gap": 1', '  }', '}'].join(eol)
      const [finding] = cablercDiagnostics(text, readCablerc(text, IDS).problems)
      assert.deepEqual(finding?.range, { start: { line: 2, character: 16 }, end: { line: 2, character: 17 } })
    }
  })
})
