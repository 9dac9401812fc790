import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { blockFacts } from '../../server/language/model/reading/body/block-facts.ts'
import { openDocument } from '../../server/language/syntax/document/document.ts'
import { corpusFiles, corpusIsHere, corpusText, withoutCorpus } from '../support/corpus.ts'
import { lineKinds, tokenizeCable } from '../support/grammar.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Blocks whose first line both sides can tell by its look. */
const TOLD_APART = new Set([
  'transmission',
  'routing',
  'station',
  'security',
  'date-time-group',
  'from',
  'to',
  'info',
  'exempt',
  'separation',
  'validation',
  'end-of-message',
  'classification',
  'order',
  'tags',
  'subject',
  'references',
  'authority',
  'paragraph',
])

/** What the grammar may say where the scanner, which sees more than one line, says otherwise. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['numbered'],
  // A level alone behind the addresses is the classification line of a short message.
  classification: ['level'],
  order: ['label'],
  // Address lists that go on behind a page line have no keyword.
  to: ['addressee'],
  info: ['addressee'],
}

interface Comparison {
  readonly compared: number
  readonly different: readonly string[]
}

async function compare(name: string, text: string): Promise<Comparison> {
  const lines = await tokenizeCable(text)
  const document = openDocument(name, 1, text)
  const different: string[] = []
  let compared = 0
  for (const [index, block] of document.blocks.entries()) {
    const first = lines[document.starts[index] ?? 0]
    if (!first || !TOLD_APART.has(block.kind)) continue
    // A number without mark or gap is a paragraph's by what stands above it, which a pattern cannot see.
    if (block.kind === 'paragraph' && !blockFacts(block).start?.marked) continue
    compared++
    const kinds = lineKinds(first)
    if (![block.kind, ...(ALSO[block.kind] ?? [])].some((kind) => kinds.includes(kind))) {
      different.push(`${name}: scanner ${block.kind}, grammar ${kinds.join(' ') || 'text'}: ${first.text.slice(0, 60)}`)
    }
  }
  return { compared, different }
}

function ownTexts(): [string, string][] {
  return ['examples', 'test/fixtures/grammar'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /\.(?:cable|txt)$/.test(name))
      .map((name): [string, string] => [
        `${folder}/${name}`,
        withoutMarks(readFileSync(join(ROOT, folder, name), 'utf8')),
      ]),
  )
}

function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('~'))
    .join('\n')
}

describe('scanner and grammar', () => {
  it('agree on the kinds of lines in the examples and fixtures', async () => {
    let compared = 0
    for (const [name, text] of ownTexts()) {
      const result = await compare(name, text)
      compared += result.compared
      assert.deepEqual(result.different, [])
    }
    assert.ok(compared > 60, `only ${compared} lines compared`)
  })

  it('agree on the kinds of lines in real cables', async () => {
    if (!corpusIsHere) {
      console.log(`    ${withoutCorpus}`)
      return
    }
    const different: string[] = []
    let compared = 0
    for (const file of corpusFiles().filter(({ name }) => !name.startsWith('navadmin'))) {
      const result = await compare(file.name, corpusText(file))
      compared += result.compared
      different.push(...result.different)
    }
    assert.ok(compared > 250, `only ${compared} lines compared`)
    assert.deepEqual(different, [])
  })
})
