import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { cable, startCable } from '../support/command-line.ts'
import { corpusFiles, corpusIsHere, withoutCorpus } from '../support/corpus.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { clean, faulty } from './texts.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(ROOT, 'server/data/message.schema.json'), 'utf8'))
const validate = new Ajv({ allowUnionTypes: true }).compile(schema)

const lines = (out: string): unknown[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('cable parse', () => {
  it('writes the model of each file as a line that fits the schema', async () => {
    const { out, code } = await cable(['parse', '-', '--ranges'], { input: clean })
    assert.equal(code, 0)
    const [file] = lines(out) as [{ name: string; messages: Record<string, unknown>[] }]
    assert.ok(validate(file), JSON.stringify(validate.errors?.slice(0, 3)))
    const [message] = file.messages
    assert.equal(message?.['id'], '09ZENDA123')
    assert.equal(message?.['dtg'], '2009-08-03T14:53:00Z')
    assert.equal(message?.['declassifyOn'], '2019-08-01')
    const paragraphs = message?.['paragraphs'] as { text: string }[] | undefined
    assert.equal(paragraphs?.[1]?.text, 'We left.')
    const ranges = message?.['ranges'] as Record<string, unknown> | undefined
    assert.deepEqual(ranges?.['order'], {
      line: 7,
      column: 6,
      endLine: 7,
      endColumn: 11,
    })
  })

  it('reads a fragment: a TAGS line alone gives its tags', async () => {
    const { out } = await cable(['parse', '-'], { input: 'TAGS: PREL, JA\n' })
    const [file] = lines(out) as [{ messages: { tags: { code: string; kind: string }[] }[] }]
    assert.deepEqual(file.messages[0]?.tags, [
      { code: 'PREL', kind: 'subject' },
      { code: 'JA', kind: 'geopolitical' },
    ])
  })

  it('answers NDJSON line by line, before the input ends', async () => {
    const child = startCable(['parse', '-', '--ndjson'])
    after(() => child.kill())
    const answers: string[] = []
    const answered = new Promise<void>((done) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        answers.push(text)
        done()
      })
    })
    child.stdin.write(`${JSON.stringify({ name: 'one', text: clean })}\n`)
    await answered
    assert.equal((JSON.parse(answers.join('')) as { name: string }).name, 'one')
    const ended = new Promise((done) => child.once('close', done))
    child.stdin.end(`${JSON.stringify({ name: 'two', text: faulty })}\n`)
    assert.equal(await ended, 0)
    assert.deepEqual(
      lines(answers.join('')).map((line) => (line as { name: string }).name),
      ['one', 'two'],
    )
  })

  it('gives the names of NDJSON back as they came, and answers each line', async () => {
    const given = [
      '{"name":7,"text":"TAGS: PREL"}',
      '{"name":null,"text":"TAGS: PREL"}',
      '{"name":{"id":[1,"a"]},"text":"TAGS: PREL"}',
      '',
      '{"text":"TAGS: PREL"}',
      '{"name":"no text"}',
      'no JSON',
    ]
    const { out, code } = await cable(['parse', '-', '--ndjson'], { input: `${given.join('\n')}\n` })
    const answers = lines(out) as { name: unknown; messages?: { tags: unknown[] }[]; problem?: string }[]
    for (const answer of answers) assert.ok(validate(answer), JSON.stringify(validate.errors?.slice(0, 3)))
    assert.deepEqual(
      answers.map(({ name, messages, problem }) => [name, problem ?? messages?.[0]?.tags.length]),
      [
        [7, 1],
        [null, 1],
        [{ id: [1, 'a'] }, 1],
        ['line 5', 1],
        ['no text', 'not read: no text in the object'],
        ['line 7', 'not read: no JSON object'],
      ],
    )
    assert.equal(code, 2)
  })

  it('takes a line of NDJSON for what ends in a line feed, whatever else stands in it', async () => {
    const lineSeparators = `TAGS: PREL\u2028SUBJECT: ONE\u2029\u0085TWO`
    const input = `\ufeff${JSON.stringify({ name: 'a', text: lineSeparators })}\r\n\r\n{"name":"b","text":"TAGS: EFIN"}`
    const { out, err, code } = await cable(['parse', '-', '--ndjson'], { input })
    const answers = lines(out) as { name: string; messages: { tags: { code: string }[] }[] }[]
    assert.deepEqual(
      answers.map(({ name, messages }) => [name, messages[0]?.tags[0]?.code]),
      [
        ['a', 'PREL'],
        ['b', 'EFIN'],
      ],
    )
    assert.equal(err, '')
    assert.equal(code, 0)
  })

  it('unwraps a line that ends in a hyphen, behind a letter or a digit, and leaves a dash its blank', async () => {
    const wrapped = 'They met September 12-\n13 in the well-\nknown hall -\nand left --\nlate.'
    const { out } = await cable(['parse', '-'], { input: clean.replace('The duke received us.', wrapped) })
    const [file] = lines(out) as [{ messages: { paragraphs: { text: string }[] }[] }]
    assert.equal(
      file.messages[0]?.paragraphs[0]?.text,
      'They met September 12-13 in the well-known hall - and left -- late.',
    )
  })

  it('gives text without a number as paragraphs without one, and leaves none out', async () => {
    const [head = ''] = clean.split('1. (C)')
    const text = 'The duke received\nus well.\n\n- one thing\n- another\n\nWe left the castle at\nnoon.\n\nRASSENDYLL\n'
    const { out } = await cable(['parse', '-', '--ranges'], { input: head + text })
    const [file] = lines(out) as [{ messages: { paragraphs: { range: { line: number } }[]; signature: string }[] }]
    assert.ok(validate(file), JSON.stringify(validate.errors?.slice(0, 3)))
    const line = head.split('\n').length
    assert.deepEqual(
      file.messages[0]?.paragraphs.map(({ range, ...rest }) => ({ ...rest, line: range.line })),
      [
        { number: null, mark: null, text: 'The duke received us well. - one thing - another', line },
        { number: null, mark: null, text: 'We left the castle at noon.', line: line + 6 },
      ],
    )
    assert.equal(file.messages[0]?.signature, 'RASSENDYLL')
  })

  it('leads a paragraph over the line that begins the next section', async () => {
    const cut = 'The duke received us in the castle of Zenda and told us at length\nthat he\n\n'
    const next = 'C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000123\n\nwas content.'
    const { out } = await cable(['parse', '-'], { input: clean.replace('The duke received us.', cut + next) })
    const [file] = lines(out) as [{ messages: { paragraphs: { number: number; text: string }[] }[] }]
    assert.deepEqual(
      file.messages.flatMap(({ paragraphs }) => paragraphs.map(({ number, text }) => [number, text])),
      [
        [1, 'The duke received us in the castle of Zenda and told us at length that he was content.'],
        [2, 'We left.'],
      ],
    )
  })

  it('takes only captions for captions in a military message', async () => {
    const head = 'R 211451Z JUL 05\nFM CNO ZENDA\nTO ALL SHIPS\nBT\n'
    const input = `${head}UNCLAS //N01650//\nNAVADMIN 171/05\nNOFORN\nMSGID/GENADMIN/CNO ZENDA/JUL//\nSUBJ/TEST//\nBT\nNNNN\n`
    const { out } = await cable(['parse', '-'], { input })
    const [file] = lines(out) as [{ messages: { layout: string; captions: string[] }[] }]
    assert.deepEqual(
      file.messages.map(({ layout, captions }) => [layout, captions]),
      [['military', ['NOFORN']]],
    )
  })

  it('takes time in proportion to the length of a paragraph', async () => {
    const input = clean.replace('The duke received us.', 'The duke received us.\n'.repeat(200_000))
    const { out } = await cable(['parse', '-'], { input })
    const [file] = lines(out) as [{ messages: { paragraphs: { text: string }[] }[] }]
    assert.equal(file.messages[0]?.paragraphs[0]?.text.length, 200_000 * 22 - 1)
  })

  it('writes a catalogue with a row for each message', async () => {
    const folder = temporaryFolder({ 'a.txt': clean, 'b.txt': `${clean}\nVZCZCABC0001\n${clean}` })
    const { out } = await cable(['parse', '.', '--csv'], { cwd: folder.path })
    folder.remove()
    const rows = out.trimEnd().split('\r\n')
    assert.equal(rows.length, 4)
    assert.match(rows[0] ?? '', /^file,id,dtg,/)
    assert.match(rows[1] ?? '', /^a\.txt,09ZENDA123,2009-08-03T14:53:00Z,P,AMEMBASSY ZENDA,/)
  })

  it('reads every real cable into what the schema says', async () => {
    if (!corpusIsHere) {
      console.log(`    ${withoutCorpus}`)
      return
    }
    const { out, code } = await cable(['parse', ...corpusFiles().map(({ path }) => path), '--ranges'])
    assert.equal(code, 0)
    const files = lines(out)
    assert.equal(files.length, corpusFiles().length)
    for (const file of files) assert.ok(validate(file), JSON.stringify(validate.errors?.slice(0, 2)))
  })
})

describe('cable outline, rules and explain', () => {
  it('show the outline, the list and a page', async () => {
    const outline = await cable(['outline'], { input: clean })
    assert.match(outline.out, /^13 {2}\u00b61 \(C\) The duke received us\.$/m)
    assert.match(
      (await cable(['rules'])).out,
      /^portion-spacing +hint \/ hint \/ information +safe +No space beside a portion mark$/m,
    )
    assert.match(
      (await cable(['rules'])).out,
      /\n\nPortion marks\nportion-[^\n]+\n(?:portion-[^\n]+\n)+\nNamed blocks\n/,
    )
    const listed = lines((await cable(['rules', '--format', 'json'])).out) as Record<string, unknown>[]
    assert.deepEqual(
      listed.find(({ id }) => id === 'structure-missing-nnnn'),
      {
        id: 'structure-missing-nnnn',
        title: 'NNNN missing',
        family: 'Structure',
        level: { draft: 'off', transmitted: 'warning', archival: 'hint' },
        fixKind: 'ask',
      },
    )
    const [explained] = lines((await cable(['explain', 'para-gap', '--format', 'json'])).out) as [{ why: string }]
    assert.ok(explained.why.length > 0)
    assert.match((await cable(['explain', 'para-number-run'])).out, /^# para-number-run\n/)
    assert.equal((await cable(['explain', 'para-number-rum'])).code, 2)
    assert.match((await cable(['--version'])).out, /^\d+\.\d+\.\d+\n$/)
    const help = await cable(['check', '--help'])
    assert.equal(help.code, 0)
    assert.match(help.out, /Examples:/)
  })
})
