import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { House } from '../../language/features/composing/house.ts'
import { FEWEST_COLUMNS, isColumns, MOST_COLUMNS, PROFILE_CHOICES } from '../../language/rules/pages/schema.ts'
import { LEVELS, type Level } from '../../language/rules/rule.ts'
import { nearest } from '../../language/vocabulary/nearest.ts'
import type { Cablerc, Choices, IgnoredFinding, Override } from './cablerc.ts'
import { isNestedTooDeeply } from './nesting.ts'
import { pathGlob } from './path-glob.ts'

/** What is wrong with a configuration, and where: offsets in UTF-16 units. */
export interface CablercProblem {
  readonly offset: number
  readonly length: number
  readonly message: string
  /** A warning is about a name that nothing is known of, an error about what cannot be read at all. */
  readonly level: 'error' | 'warning'
  /** True for a mistake of JSON itself, which every editor tells of. */
  readonly isSyntax?: boolean
}

export interface ReadCablerc {
  /** All that could be understood; nothing where the text is no JSON object. */
  readonly cablerc: Cablerc
  readonly problems: readonly CablercProblem[]
}

/**
 * Reads the text of a `.cablerc.json`: JSON with comments and trailing commas. Never fails.
 *
 * @param ruleIds all rules there are
 */
export function readCablerc(text: string, ruleIds: ReadonlySet<string>): ReadCablerc {
  const problems: CablercProblem[] = []
  const root = parse(text, problems)
  return { cablerc: root ? readRoot(root, { ruleIds, problems }) : NO_CABLERC, problems }
}

/** A configuration that says nothing. */
export const NO_CABLERC: Cablerc = {
  profile: undefined,
  levels: new Map(),
  columns: undefined,
  overrides: [],
  ignored: [],
  house: {},
  takes: () => true,
}
const MOST_PROBLEMS = 100

interface Reading {
  readonly ruleIds: ReadonlySet<string>
  readonly problems: CablercProblem[]
}

function parse(text: string, problems: CablercProblem[]): Node | undefined {
  // The parser calls itself for every bracket.
  if (isNestedTooDeeply(text)) {
    problems.push({ offset: 0, length: 1, message: 'Nested too deeply', level: 'error' })
    return undefined
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  for (const { error, offset, length } of errors.slice(0, MOST_PROBLEMS)) {
    problems.push({
      offset,
      length,
      message: `Not valid JSON: ${words(printParseErrorCode(error))}`,
      level: 'error',
      isSyntax: true,
    })
  }
  return errors.length === 0 ? root : undefined
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
}

function readRoot(root: Node, reading: Reading): Cablerc {
  const properties = objectProperties(root, 'The configuration', ROOT_KEYS, reading)
  const overrides = properties.get('overrides')
  const ignored = properties.get('ignore')
  const writing = properties.get('writing')
  const collection = properties.get('collection')
  return {
    ...readChoices(properties, reading),
    overrides: overrides
      ? arrayItems(overrides, 'overrides', reading).flatMap((item) => readOverride(item, reading))
      : [],
    ignored: ignored ? arrayItems(ignored, 'ignore', reading).flatMap((item) => readIgnored(item, reading)) : [],
    house: writing ? readHouse(writing, reading) : {},
    takes: collection ? readTaken(collection, reading) : NO_CABLERC.takes,
  }
}

function readTaken(collection: Node, reading: Reading): Cablerc['takes'] {
  const properties = objectProperties(collection, 'collection', COLLECTION_KEYS, reading)
  const [included = [], excluded = []] = COLLECTION_KEYS.map((key) => {
    const node = properties.get(key)
    return node ? arrayItems(node, key, reading).flatMap((item) => readGlob(item, reading)) : []
  })
  return (path) => {
    const isIn = (globs: typeof included): boolean => globs.some(({ matches }) => matches(path))
    return (included.length === 0 || isIn(included)) && !isIn(excluded)
  }
}

function readHouse(writing: Node, reading: Reading): House {
  const properties = objectProperties(writing, 'writing', WRITING_KEYS, reading)
  const tags = properties.get('tags')
  const word = (key: string): Record<string, string> => {
    const node = properties.get(key)
    if (!node) return {}
    const value = text(node)
    // The angle brackets are what marks a place to fill in.
    if (value !== undefined && value.length <= LONGEST_WORD && /^[^<>\r\n]+$/.test(value))
      return { [key]: value.trim() }
    report(reading, node, `${key} has to be a text of one line, without < and >`)
    return {}
  }
  const codes = (tags ? arrayItems(tags, 'tags', reading) : []).flatMap((node) => {
    const code = text(node)
    if (code !== undefined && /^[A-Za-z0-9-]{2,9}$/.test(code)) return [code.toUpperCase()]
    report(reading, node, 'This is no TAG: PREL and RI are')
    return []
  })
  return { ...word('post'), ...word('drafter'), ...word('classifier'), ...(tags ? { tags: codes } : {}) }
}

const ROOT_KEYS = ['$schema', 'profile', 'rules', 'columns', 'overrides', 'ignore', 'writing', 'collection']
const IGNORED_KEYS = ['file', 'rule', 'at', 'note']
const COLLECTION_KEYS = ['include', 'exclude']
const WRITING_KEYS = ['post', 'drafter', 'tags', 'classifier']
const LONGEST_WORD = 120
const OVERRIDE_KEYS = ['files', 'profile', 'rules', 'columns']

function readOverride(item: Node, reading: Reading): Override[] {
  const properties = objectProperties(item, 'An override', OVERRIDE_KEYS, reading)
  const files = properties.get('files')
  if (!files) {
    if (item.type === 'object') report(reading, item, 'An override needs files: globs of the files that it is for')
    return []
  }
  const listed = files.type === 'array' ? (files.children ?? []) : []
  const globs = (listed.length > 0 ? listed : [files]).flatMap((node) => readGlob(node, reading))
  const choices = readChoices(properties, reading)
  return [
    {
      ...choices,
      files: globs.map(({ pattern }) => pattern),
      matches: (path) => globs.some(({ matches }) => matches(path)),
    },
  ]
}

function readIgnored(item: Node, reading: Reading): IgnoredFinding[] {
  const properties = objectProperties(item, 'An ignored finding', IGNORED_KEYS, reading)
  const [file, rule, at] = ['file', 'rule', 'at'].map((key) => text(properties.get(key)))
  if (file === undefined || rule === undefined || at === undefined) {
    if (item.type === 'object') report(reading, item, 'An ignored finding needs file, rule and at, each a text')
    return []
  }
  if (!reading.ruleIds.has(rule)) {
    reportUnknownRule(properties.get('rule') ?? item, rule, reading)
    return []
  }
  return [{ file, rule, at }]
}

function text(node: Node | undefined): string | undefined {
  const value: unknown = node?.value
  return typeof value === 'string' && value !== '' ? value : undefined
}

function readGlob(node: Node, reading: Reading): { pattern: string; matches: (path: string) => boolean }[] {
  const pattern: unknown = node.value
  if (typeof pattern !== 'string' || pattern === '') {
    report(reading, node, 'A glob is wanted, as "drafts/**"')
    return []
  }
  if (pattern.split('/').includes('..')) {
    report(reading, node, 'A glob cannot leave the folder of this file')
    return []
  }
  const matches = pathGlob(pattern)
  if (!matches) {
    report(reading, node, 'A glob with that many choices, or that long, is too much')
    return []
  }
  return [{ pattern, matches }]
}

function readChoices(properties: ReadonlyMap<string, Node>, reading: Reading): Choices {
  const profile = properties.get('profile')
  const rules = properties.get('rules')
  const columns = properties.get('columns')
  return {
    columns: columns && readColumns(columns, reading),
    profile: profile && oneOf(profile, PROFILE_CHOICES, 'profile', reading),
    levels: rules ? readLevels(rules, reading) : new Map(),
  }
}

function readColumns(node: Node, reading: Reading): number | undefined {
  const value: unknown = node.value
  if (isColumns(value)) return value
  report(reading, node, `A number of columns is wanted, from ${FEWEST_COLUMNS} to ${MOST_COLUMNS}`)
  return undefined
}

function readLevels(rules: Node, reading: Reading): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  for (const [id, value] of objectProperties(rules, 'rules', undefined, reading)) {
    const level = oneOf(value, LEVELS, 'level', reading)
    if (!reading.ruleIds.has(id)) reportUnknownRule(value.parent?.children?.[0] ?? value, id, reading)
    else if (level) levels.set(id, level)
  }
  return levels
}

function reportUnknownRule(node: Node, id: string, reading: Reading): void {
  if (reading.problems.length >= MOST_PROBLEMS) return
  const near = nearest(id, reading.ruleIds)
  report(reading, node, `There is no rule "${id}"${near ? `: did you mean "${near}"?` : ''}`, 'warning')
}

function oneOf<T extends string>(node: Node, choices: readonly T[], what: string, reading: Reading): T | undefined {
  const choice = choices.find((each) => each === node.value)
  if (choice === undefined) report(reading, node, `This is no ${what}: ${choices.join(', ')} are`)
  return choice
}

/** The values of an object by key; keys out of place are reported. Empty for anything but an object. */
function objectProperties(
  node: Node,
  name: string,
  keys: readonly string[] | undefined,
  reading: Reading,
): ReadonlyMap<string, Node> {
  const properties = new Map<string, Node>()
  if (node.type !== 'object') report(reading, node, `${name} has to be an object: { ... }`)
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    const name: string = key.value
    if (properties.has(name)) report(reading, key, `"${name}" stands here twice`)
    else if (keys && !keys.includes(name)) {
      report(reading, key, `"${name}" is unknown here: ${keys.join(', ')} are known`, 'warning')
    } else properties.set(name, value)
  }
  return properties
}

function arrayItems(node: Node, name: string, reading: Reading): readonly Node[] {
  if (node.type === 'array') return node.children ?? []
  report(reading, node, `${name} has to be a list: [ ... ]`)
  return []
}

function report(reading: Reading, node: Node, message: string, level: CablercProblem['level'] = 'error'): void {
  if (reading.problems.length < MOST_PROBLEMS) {
    reading.problems.push({ offset: node.offset, length: node.length, message, level })
  }
}
