/**
 * `npm run test:strength [-- COUNT [SEED]]`: how much the unit tests notice. Breaks so many things at random in
 * `server/language`, one at a time, and prints which of them no unit test noticed.
 *
 * One process has all tests loaded and turns the breaks on and off, each for the tests that run its place; a process of
 * its own asks again where that cannot tell: what is run while tests are loaded, and what none of them noticed.
 */
import { fork } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../server/tools/project-root.ts'
import { type Break, breaksOf } from './breaks.ts'
import type { Switch } from './switches.ts'
import type { Job, Told } from './tester.ts'

const CORE = 'server/language'
/** Of the unit tests what can notice anything of the core, without those that try so much that one waits for it. */
const UNIT = [
  'test/unit/{cases,collection,comparison,detection,features,ledger,model,rules,syntax,text,view,vocabulary,writing}/**/*.test.ts',
  'test/unit/*.test.ts',
]
const NEAR = [
  'test/unit/cases/*.test.ts',
  'test/unit/rules/{docs,fixtures,read,said}.test.ts',
  'test/unit/rules/pages/pages.test.ts',
  'test/unit/{comparison,features,features/drafting,view}/*pictures.test.ts',
]
const OF_HOSTS = ['test/unit/host/**/*.test.ts']
/** Milliseconds in which something has to be told. A break that makes a loop run for ever is noticed as well. */
const PATIENCE = 300_000
const PATIENCE_WITH_ONE = 120_000
/** So many tests of those that run a place are asked at once: all that none of these notices is asked again. */
const MOST_TESTS = 1_000

interface Sample {
  readonly id: number
  readonly file: string
  readonly broken: Break
}

const [count = 300, seed = 1] = process.argv.slice(2).map(Number)
const unitTests = quick(UNIT)
const samples = choose(count, seed).map((place, index): Sample => ({ id: index + 1, ...place }))
const switches = Object.fromEntries(
  [...Map.groupBy(samples, ({ file }) => join(projectRoot, file))].map(([path, own]) => [path, own satisfies Switch[]]),
)
const survivors: Sample[] = []
let judged = 0
const judgedOnce = new Set<number>()
const byId = new Map(samples.map((sample) => [sample.id, sample]))

const { without, ran, loaded } = await whatRuns()
await turnAll(samples.filter(({ id }) => !without.has(id) && ran[id] && ran[id].length > 0))
// What is run while tests are loaded comes last: it takes longest.
for (const sample of samples.toSorted((one, other) => Number(loaded.has(one.id)) - Number(loaded.has(other.id)))) {
  if (without.has(sample.id) || judgedOnce.has(sample.id)) continue
  if (ran[sample.id]?.length === 0 && !loaded.has(sample.id)) judge(sample, undefined)
  else judge(sample, await askedAgain(sample))
}
for (const survivor of survivors) console.log(told(survivor))
console.log(`${judged - survivors.length} of ${judged} noticed (seed ${seed})`)

interface Run {
  /** Those of which no switch can be made: they lie within one another. */
  readonly without: ReadonlySet<number>
  readonly ran: Readonly<Record<number, readonly number[]>>
  /** What is run when the tests are loaded. */
  readonly loaded: ReadonlySet<number>
}

async function whatRuns(): Promise<Run> {
  let without: readonly number[] = []
  let ran: Run['ran'] | undefined
  let loaded: Run['loaded'] = new Set()
  await work({ files: unitTests.map(absolute), switches }, PATIENCE, (told) => {
    if (told.kind === 'without') without = told.ids
    if (told.kind !== 'ran') return
    ran = told.tests
    loaded = new Set(told.loaded)
  })
  if (!ran) throw new Error('the tests fail with nothing broken')
  return { without: new Set(without), ran, loaded }
}

/** Judges what tests notice. What they do not is asked again later. */
async function turnAll(all: readonly Sample[]): Promise<void> {
  let left = all
  while (left.length > 0) {
    let current: number | undefined
    const turn = left.map(({ id }) => ({ id, tests: spread(ran[id] ?? []) }))
    const asked = new Set<number>()
    const end = await work({ files: unitTests.map(absolute), switches, turn }, PATIENCE_WITH_ONE, (told) => {
      if (told.kind === 'begun') current = told.id
      if (told.kind !== 'judged') return
      asked.add(told.id)
      const sample = byId.get(told.id)
      if (sample && told.noticed !== undefined) judge(sample, told.noticed)
      current = undefined
    })
    const last = byId.get(current ?? 0)
    if (last && end === 'killed') judge(last, 'a loop that comes to no end')
    if (current === undefined && asked.size === 0) throw new Error('the tests could not be loaded')
    if (current !== undefined) asked.add(current)
    left = left.filter(({ id }) => !asked.has(id))
  }
}

/** In processes of their own, broken from the start: the room and what tries everything at little cost, then all. */
async function askedAgain(sample: Sample): Promise<string | undefined> {
  const room = dirname(sample.file).replace(CORE, 'test/unit')
  const first = quick([`${room}/*.test.ts`, ...NEAR])
  const rest = [...unitTests, ...quick(OF_HOSTS)].filter((name) => !first.includes(name))
  const isMissed = !loaded.has(sample.id) && (ran[sample.id]?.length ?? MOST_TESTS) < MOST_TESTS
  return (isMissed ? undefined : await failure(sample.id, first)) ?? (await failure(sample.id, [...first, ...rest]))
}

async function failure(id: number, files: readonly string[]): Promise<string | undefined> {
  let noticed: string | undefined = 'nothing was told'
  await work({ files: files.map(absolute), switches, broken: id }, PATIENCE, (told) => {
    if (told.kind === 'judged') noticed = told.noticed
  })
  return noticed
}

/** Gives a job to a process; one that tells nothing for too long, or throws, is at its end. */
function work(job: Job, patience: number, hear: (told: Told) => void): Promise<'killed' | 'ended'> {
  const child = fork(join(import.meta.dirname, 'tester.ts'), {
    cwd: projectRoot,
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'],
    stdio: ['pipe', 'ignore', job.turn || job.broken !== undefined ? 'ignore' : 'inherit', 'ipc'],
  })
  child.stdin?.end(JSON.stringify(job))
  return new Promise((resolve) => {
    let end: 'killed' | 'ended' = 'ended'
    const kill = (): void => {
      end = 'killed'
      child.kill('SIGKILL')
    }
    let timer = setTimeout(kill, PATIENCE)
    child.on('message', (told: Told) => {
      clearTimeout(timer)
      timer = setTimeout(kill, patience)
      hear(told)
    })
    child.once('close', () => {
      clearTimeout(timer)
      resolve(end)
    })
  })
}

function judge(sample: Sample, noticed: string | undefined): void {
  judgedOnce.add(sample.id)
  judged += 1
  if (noticed === undefined) survivors.push(sample)
  console.log(`${judged}/${samples.length} ${noticed === undefined ? 'NOT NOTICED' : 'noticed'} ${told(sample)}`)
}

function spread(tests: readonly number[]): readonly number[] {
  const step = Math.ceil(tests.length / MOST_TESTS)
  return tests.filter((_, index) => index % step === 0)
}

function quick(globs: readonly string[]): readonly string[] {
  return globSync([...globs], { cwd: projectRoot })
    .filter((name) => !/(?:^|[./])properties\.test\.ts$/.test(name))
    .sort()
}

function absolute(name: string): string {
  return join(projectRoot, name)
}

/** Files weigh by what can break in them. What documents a rule is no code. */
function choose(count: number, seed: number): readonly Omit<Sample, 'id'>[] {
  const files = globSync(`${CORE}/**/*.ts`, { cwd: projectRoot }).sort()
  const all = files.flatMap((file) => {
    const source = readFileSync(join(projectRoot, file), 'utf8')
    const docs = /\n {2}docs: \{\n[\s\S]*?\n {2}\},\n/.exec(source)
    const isCode = ({ start }: Break): boolean => !docs || start < docs.index || start >= docs.index + docs[0].length
    return breaksOf(source)
      .filter(isCode)
      .map((broken) => ({ file, broken }))
  })
  const random = numbers(seed)
  return Array.from({ length: Math.min(count, all.length) }, () =>
    all.splice(Math.floor(random() * all.length), 1),
  ).flat()
}

/** Mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

function told({ file, broken }: Sample): string {
  const line = readFileSync(join(projectRoot, file), 'utf8').slice(0, broken.start).split('\n').length
  return `${file}:${line}  ${broken.what.replace(/\s+/g, ' ').slice(0, 120)}`
}
