import assert from 'node:assert/strict'
import type { Status } from '../../server/host/protocol/rules/status.ts'
import { startClient, type TestClient } from '../support/client.ts'
import { COPY_HEAD, DRAFT } from '../support/texts.ts'

const FOLDER = 'file:///archive'
const URI = `${FOLDER}/a.cable`

describe('the status of a text', () => {
  let client: TestClient

  beforeEach(async () => {
    client = await startClient({ folders: [FOLDER], runtime: { largestText: 10_000 } })
  })
  afterEach(() => client.connection.dispose())

  const ask = (): Promise<Status> => client.request<Status>('cable/status', URI)

  it('says what was read, and why', async () => {
    await client.open(URI, DRAFT)
    const { parts, reason, paragraphs, messages, isChosen, isImpaired } = await ask()
    assert.deepEqual(parts, ['Draft', 'UNCLASSIFIED', 'ZENDA 123'])
    assert.match(reason, /no header/)
    assert.deepEqual([paragraphs, messages, isChosen, isImpaired], [4, 1, false, false])
  })

  /** Each reason why findings may be absent, and how it comes about. */
  const reasons: readonly (readonly [string, RegExp, () => Promise<void>])[] = [
    [
      'findings that are turned off',
      /turned off by the setting cable\.run/,
      async () => void client.settings.set(FOLDER, { run: 'off' }),
    ],
    [
      'findings of saved files',
      /when the file is opened and saved/,
      async () => void client.settings.set(FOLDER, { run: 'onSave' }),
    ],
    [
      'rules that are off',
      /^1 rule is turned off by you/,
      async () => void client.settings.set(FOLDER, { rules: { 'para-gap': 'off' } }),
    ],
    [
      'a profile',
      /rules are not for archival copies/,
      async () => void client.settings.set(FOLDER, { profile: 'archival' }),
    ],
    [
      'a finding set aside',
      /^1 entry of "ignore" is for this file, and sets aside the finding that it fits/,
      async () =>
        void client.files.set(
          `${FOLDER}/.cablerc.json`,
          '{ "ignore": [{ "file": "a.cable", "rule": "para-gap", "at": "0badcafe" }] }',
        ),
    ],
    [
      'a mistake in the settings',
      /^The settings have a mistake\. .*cable\.run/,
      async () => void client.settings.set(FOLDER, { run: 'never' }),
    ],
    [
      'a mistake in a configuration',
      /\.cablerc\.json has a mistake: what can be read of it counts/,
      async () => void client.files.set(`${FOLDER}/.cablerc.json`, '{ "rules": 7 }'),
    ],
  ]
  for (const [what, sentence, prepare] of reasons)
    it(`names ${what}`, async () => {
      await prepare()
      await client.open(URI, DRAFT)
      const { absent } = await ask()
      assert.ok(
        absent.some((each) => sentence.test(each)),
        absent.join(' '),
      )
    })

  it('names a text that is too large, and one that is no cable', async () => {
    await client.open(URI, DRAFT + 'x'.repeat(10_000))
    assert.match((await ask()).absent[0] ?? '', /too large/)
    await client.close(URI)
    await client.open(URI, 'Dear Flavia,\n\nthe weather is fine.\n')
    assert.match((await ask()).absent[0] ?? '', /No field of a cable/)
    await client.close(URI)
    await client.open(URI, DRAFT.replace(/^/gm, '> '))
    const { absent, isImpaired } = await ask()
    assert.match(absent[0] ?? '', /^What stands before each line, .* keeps the text from being read/)
    assert.ok(isImpaired)
    assert.ok(!absent.some((each) => each.includes('No field of a cable')))
  })

  it('goes with a profile that is set, and says so', async () => {
    client.files.set(`${FOLDER}/.cablerc.json`, '{ "profile": "transmitted" }')
    await client.open(URI, [...COPY_HEAD, '1. (C) First.', ''].join('\n'))
    const { parts, isChosen, file } = await ask()
    assert.deepEqual([parts[0], isChosen], ['Transmitted copy', true])
    assert.deepEqual(file, { uri: `${FOLDER}/.cablerc.json`, path: 'a.cable' })
  })
})
