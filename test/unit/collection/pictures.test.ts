import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { completeQuery } from '../../../server/language/collection/query/complete-query.ts'
import { recordOfJson } from '../../../server/language/collection/record/record-of.ts'
import { collectionFamily, collectionRules } from '../../../server/language/collection/reports/collection-rules.ts'
import { filesOfExample } from '../../../server/language/collection/reports/example-files.ts'
import { messageJson } from '../../../server/language/features/message-json/message-json.ts'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { messagesOfText } from '../../support/cable.ts'
import { askedOf, collectionFindings, recordsOf } from '../../support/collection.ts'
import { assertPicture } from '../../support/picture.ts'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const FOLDER = join(FIXTURES, 'collection')
const CABLES = ['transmitted', 'rich-head-1996', 'smart-2013', 'sections', 'two-messages', 'telegram-1976', 'naval']
const cables = CABLES.map((name) => ({ name, text: readFileSync(join(FIXTURES, 'features', `${name}.txt`), 'utf8') }))

/** A line for each field, of lists one for each entry. */
function fields(value: object): string {
  return Object.entries(value)
    .map(([name, field]) =>
      Array.isArray(field) && typeof field[0] === 'object'
        ? `  ${name}\n${field.map((each) => `    ${JSON.stringify(each)}\n`).join('')}`
        : `  ${name} ${JSON.stringify(field)}\n`,
    )
    .join('')
}

describe('pictures of a collection', () => {
  it('keeps of each message what is asked for', () => {
    const kept = cables.map(({ name, text }) => {
      const records = recordsOf(text).map(({ record, words }) => `${fields(record)}  words ${words.slice(0, 150)}\n`)
      return `${name}\n${records.join('\n')}`
    })
    assertPicture(join(FOLDER, 'records.said'), kept.join('\n'))
  })

  it('keeps the same of what another machine parsed, but for what the text cites', () => {
    const vocabulary = defaultVocabulary()
    const kept = cables.map(({ name, text }) => {
      const records = messagesOfText(text).map(({ message, line }) => {
        const { record, words } = recordOfJson(messageJson(message, line, true, vocabulary), vocabulary)
        const { record: bare } = recordOfJson(messageJson(message, line, false, vocabulary), vocabulary)
        const unlike = Object.keys(record).filter(
          (key) => JSON.stringify(record[key as 'date']) !== JSON.stringify(bare[key as 'date']),
        )
        return `${fields({ ...record, citations: [...record.citations, ...bare.citations] })}  without places ${unlike}\n  words ${words.length}\n`
      })
      return `${name}\n${records.join('\n')}`
    })
    assertPicture(join(FOLDER, 'records-of-json.said'), kept.join('\n'))
  })

  it('tells what its examples show, in words and with places', () => {
    const told = collectionRules.flatMap(({ id, title, severity, fix, docs }) => [
      `${collectionFamily.title}: ${id} ${title}, ${severity}, fix ${fix}\n`,
      ...docs.bad.flatMap(({ text }) => {
        const { collection } = askedOf(filesOfExample(text))
        return [...collectionFindings(collection)].flatMap(([path, found]) =>
          found.map(
            ({ rule, place, message, related }) =>
              `  ${path} ${place.map((at) => at + 1).join(':')} ${rule}: ${message}\n${related
                .map((each) => `    ${each.entry.path}: ${each.message}\n`)
                .join('')}`,
          ),
        )
      }),
    ])
    assertPicture(join(FOLDER, 'findings.said'), told.join(''))
  })

  it('completes a query at each place', () => {
    const { collection } = askedOf(cables)
    const queries = [
      '',
      'f',
      '-f',
      '(tags:pr',
      'date>=2',
      'level:"',
      'has:',
      'from:"rome',
      'caption=',
      'signature:x',
      'text:',
      'none:',
      'a TO:s',
      'year<',
      'info:',
      'series:z',
      'subject:boat le',
    ]
    const told = queries.map((text) => {
      const found = completeQuery(text, text.length, collection, ['para-gap'])
      const list = found.slice(0, 14).map((each) => `  ${each.start}-${each.end} ${each.text} | ${each.detail}\n`)
      return `${JSON.stringify(text)} ${found.length}\n${list.join('')}`
    })
    // In front of what stands behind.
    const within = completeQuery('ta level:C', 2, collection, []).map(
      ({ start, end, text }) => `${start}-${end} ${text}\n`,
    )
    assertPicture(join(FOLDER, 'completions.said'), [...told, 'within\n', ...within].join(''))
  })
})
