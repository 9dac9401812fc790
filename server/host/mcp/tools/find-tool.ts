import { createCollection, type Entry } from '../../../language/collection/neighbours/collection.ts'
import { type Asked, find, readQuery } from '../../../language/collection/query/ask.ts'
import { explainQuery } from '../../../language/collection/query/explain-query.ts'
import { FIELDS } from '../../../language/collection/query/fields.ts'
import { numberText } from '../../../language/collection/record/cable-number.ts'
import { defaultVocabulary } from '../../../language/vocabulary/vocabulary.ts'
import { findInputs } from '../../cli/inputs/inputs.ts'
import { takenAmong } from '../../cli/inputs/taken.ts'
import { memoryStore } from '../../collection/store/memory-store.ts'
import type { Store } from '../../collection/store/store.ts'
import { updateIndex } from '../../collection/update/update-index.ts'
import { closedOutside, nameBelow, placeBelow } from '../roots.ts'
import { visibleValue } from './fenced.ts'
import { notRead } from './limited.ts'
import { LARGEST } from './source.ts'
import { counted, refusal, type Tool, type ToolContext } from './tool.ts'

const PAGE = 30

export const findTool: Tool = {
  name: 'cable_find',
  title: 'Find cables',
  description: `Messages below the roots by a query whose terms have all to hold: ${FIELDS.slice(0, 6)
    .map(({ example }) => example)
    .join(' ')} "words of the text". A mistake in a query is answered with its place.`,
  properties: {
    query: { type: 'string' },
    offset: { type: 'integer', description: 'Messages to pass over; next_offset of the answer before' },
  },
  required: ['query'],
  readOnly: true,
  run: async ({ query: text, offset = 0 }, context) => {
    const { query, error } = readQuery(String(text), defaultVocabulary())
    if (!query) return refusal(`${error.message} (character ${error.start + 1} of the query)`)
    const { asked, read, unread } = await collectionBelow(context)
    const found = find(query, asked)
    const from = Number(offset)
    const page = found.slice(from, from + PAGE)
    const next = from + page.length < found.length ? from + page.length : undefined
    const meant = explainQuery(query)
    return {
      said:
        read === 0
          ? 'No file was read below the roots, so nothing is known.'
          : `${meant}: ${found.length} in ${counted(read, 'file')}${rest(found.length, unread.length)}.${page.length === 0 && found.length > 0 ? ` None stands behind offset ${from}.` : ''}`,
      data: {
        found: page.map((entry) => row(entry, context)),
        total: found.length,
        ...(next === undefined ? {} : { next_offset: next }),
        not_read: notRead(unread),
      },
    }
  },
}

/** Nothing found is an answer only where everything was read. */
function rest(found: number, unread: number): string {
  if (unread > 0) return `; ${unread} not read, see not_read`
  return found === 0 ? '; every file was read, none is meant' : ''
}

/** Kept from question to question: a file that has not changed is not read again. */
const stores = new WeakMap<ToolContext, Store>()

async function collectionBelow(
  context: ToolContext,
): Promise<{ readonly asked: Asked; readonly read: number; readonly unread: readonly string[] }> {
  const store = stores.get(context) ?? memoryStore()
  stores.set(context, store)
  const unread: string[] = []
  const roots = context.roots.map(({ path }) => path)
  const inputsOf = findInputs({ include: [], exclude: [], closed: closedOutside(context.roots) }, roots)
  const inputs = roots.flatMap((root) => [...takenAmong(inputsOf(root))])
  const inside = inputs.filter((input) => 'badName' in input || !('refused' in placeBelow(context.roots, input.path)))
  for (const input of inputs)
    if (!inside.includes(input))
      unread.push(`${'path' in input ? nameBelow(context.roots, input.name) : ''} leads out of the roots`)
  await updateIndex(store, inside, {
    byEvidence: false,
    jobs: undefined,
    program: process.argv[1] ?? '',
    signal: new AbortController().signal,
    largest: LARGEST,
    onProblem: ({ name, reason }) => void unread.push(`${nameBelow(context.roots, name)}: ${reason}`),
  })
  const collection = createCollection()
  let read = 0
  for (const file of store.records()) {
    collection.put(file)
    read++
  }
  const asked = { collection, vocabulary: defaultVocabulary(), search: (words: string) => store.search(words) }
  return { asked, read, unread }
}

function row({ record, path }: Entry, context: ToolContext): unknown {
  const place = placeBelow(context.roots, path)
  const { number, date, from, level, subject } = record
  return {
    file: visibleValue('name' in place ? place.name : path),
    line: record.line + 1,
    cable: visibleValue({ number: number ? numberText(number) : null, date, from, level, subject }),
  }
}
