import assert from 'node:assert/strict'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const vocabulary = defaultVocabulary()

describe('posts', () => {
  it('are found by address and by message name', () => {
    for (const text of ['AMEMBASSY BANGKOK', 'BANGKOK', 'amembassy  bangkok', 'BANGKOK, AMEMBASSY']) {
      const post = vocabulary.post(text)
      assert.deepEqual(
        [post?.code, post?.name, post?.kind, post?.geo, post?.country, post?.routes],
        ['AMEMBASSY BANGKOK', 'BANGKOK', 'embassy', 'TH', 'Thailand', ['RUEHBK']],
        text,
      )
    }
    assert.equal(vocabulary.post('AMEMBASSY NOWHERE'), undefined)
  })

  it('keep their older names', () => {
    const older = {
      PEKING: 'AMEMBASSY BEIJING',
      'AMCONGEN BOMBAY': 'AMCONSUL MUMBAI',
      LENINGRAD: 'AMCONSUL ST PETERSBURG',
      'AMEMBASSY KIEV': 'AMEMBASSY KYIV',
      BONN: 'AMEMBASSY BONN',
      SAIGON: 'AMEMBASSY SAIGON',
    }
    for (const [text, code] of Object.entries(older)) assert.equal(vocabulary.post(text)?.code, code, text)
  })

  it('of one name give way to the embassy of today', () => {
    assert.equal(vocabulary.post('CAIRO')?.code, 'AMEMBASSY CAIRO')
    assert.equal(vocabulary.post('USINT CAIRO')?.kind, 'interests-section')
    assert.equal(vocabulary.post('VIENNA')?.code, 'AMEMBASSY VIENNA')
  })

  it('ignore office slants', () => assert.equal(vocabulary.post('SECDEF WASHDC//USDP//')?.code, 'SECDEF WASHDC'))

  it('are at WASHDC and at WASHINGTON DC alike', () => {
    assert.equal(vocabulary.post('SECDEF WASHINGTON DC')?.code, 'SECDEF WASHDC')
  })

  it('name host countries that exist', () => {
    for (const post of vocabulary.posts()) {
      if (post.geo !== undefined) assert.ok(post.country, post.code)
    }
  })

  it('have routing indicators of the right form', () => {
    for (const route of vocabulary.posts().flatMap((post) => post.routes)) assert.match(route, /^R[A-Z]{3,7}$/)
  })

  it('share an indicator where several addressees do', () => {
    assert.deepEqual(
      vocabulary.route('RUEKJCS')?.posts.map((post) => post.code),
      ['JOINT STAFF WASHDC', 'SECDEF WASHDC'],
    )
    assert.equal(vocabulary.route('ruehbk')?.posts[0]?.code, 'AMEMBASSY BANGKOK')
    assert.equal(vocabulary.route('RUEHQQQ'), undefined)
  })
})

describe('message names', () => {
  it('are names of posts and of series', () => {
    assert.equal(vocabulary.messageName('SECTO')?.series?.code, 'SECTO')
    assert.equal(vocabulary.messageName('PORT-AU-PRINCE')?.code, 'PORT AU PRINCE')
    assert.equal(vocabulary.messageName('NOWHERE'), undefined)
  })

  it('fit the originator', () => {
    const fitting = [
      ['AMEMBASSY BANGKOK', 'BANGKOK'],
      ['SECSTATE WASHDC', 'STATE'],
      ['USDEL SECRETARY//THAILAND//', 'PARTO'],
      ['USDEL SECRETARY', 'SECTO'],
      ['USMISSION USUN NEW YORK', 'USUN NEW YORK'],
      ['USUN NEW YORK', 'USUN NEW YORK'],
      ['AMEMBASSY PORT MORESBY', 'PORT MORES'],
      ['AMEMBASSY ADDIS ABABA', 'ADDIS'],
      ['AMCONGEN HONG KONG', 'HONG KONG'],
      ['AMEMBASSY MEXICO CITY', 'MEXICO'],
      ['AMEMBASSY SANAA', "SANA'A"],
      ['AMEMBASSY NOWHERE', 'NOWHERE'],
      ['BANGKOK, AMEMBASSY', 'BANGKOK'],
    ] as const
    for (const [plad, series] of fitting) assert.equal(vocabulary.postsMatch(plad, series), true, `${plad} ${series}`)
  })

  it('do not fit a post of another country', () => {
    const strange = [
      ['AMEMBASSY TOKYO', 'BANGKOK'],
      ['AMEMBASSY TOKYO', 'STATE'],
      ['SECSTATE WASHDC', 'TOKYO'],
      ['AMCONSUL MUNICH', 'ROME'],
    ] as const
    for (const [plad, series] of strange) assert.equal(vocabulary.postsMatch(plad, series), false, `${plad} ${series}`)
  })

  it('are left open where practice is, or where a name is unknown', () => {
    const open = [
      ['AMEMBASSY VIENNA', 'UNVIE VIENNA'],
      ['AMEMBASSY PARIS', 'SECTO'],
      ['AMEMBASSY NOWHERE', 'TOKYO'],
      ['AMEMBASSY TOKYO', 'NOWHERE'],
      ['AMEMBASSY BAGHDAD', 'HILLAH'],
      ['', 'TOKYO'],
    ] as const
    for (const [plad, series] of open) assert.equal(vocabulary.postsMatch(plad, series), undefined, `${plad} ${series}`)
  })
})
