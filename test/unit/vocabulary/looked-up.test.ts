import { resolve } from 'node:path'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'
import { assertPicture } from '../../support/picture.ts'

const FILE = resolve(import.meta.dirname, '../../fixtures/vocabulary/looked-up.said')
const vocabulary = defaultVocabulary()

type LookUp = (word: string) => unknown

/** What is asked of each list, and the words: sound ones, others of their spellings, slips, and what is none. */
const ASKED: Readonly<Record<string, readonly [LookUp, string]>> = {
  precedence: [
    (word) => vocabulary.precedence(word)?.code,
    'FLASH|O|oo|NIACT IMMEDIATE|IMMEDIATE NIACT|priority|R|ZZ|W|X|',
  ],
  'precedence nearest': [
    (word) => vocabulary.precedenceNearest(word)?.code,
    'PRIORTY|IMMEDAITE|FLSH|ROUTNE|P|BOAT|NIACT IMEDIATE',
  ],
  level: [
    (word) => vocabulary.level(word)?.code,
    'UNCLAS|C O N F I D E N T I A L|Top Secret|LIMOFFUSE|SBU|FOUO|unclassified fouo|UNCLAS EFTO|CUI|RESTRICTED|R|CONFIDENTAL|',
  ],
  'level nearest': [
    (word) => vocabulary.levelNearest(word)?.code,
    'CONFIDENTAL|SECRTE|UNCLASSIFED|S E C R E|SBUU|BOAT|LIMITED OFFICAL USE',
  ],
  'level of letter': [(word) => vocabulary.levelOfLetter(word)?.code, 'U|R|C|S|T|E|X|u'],
  caveat: [
    (word) => vocabulary.caveat(word)?.code,
    'NF|NOFORN|noforn|NO FOREIGN DISSEM|REL TO|RELTO|OC|ORCON|PR|EYES ONLY|SI|XX|',
  ],
  'caveat nearest': [(word) => vocabulary.caveatNearest(word), 'NOFRN|NOFOR|ORCN|PROPN|REL|BOATS'],
  'release code': [(word) => vocabulary.releaseCode(word)?.code, 'GBR|gbr|FVEY|UK|XYZ'],
  'release code of': [(word) => vocabulary.releaseCodeOf(word)?.code, 'UK|uk|GBR|FR|GM|BRITAIN|AUS|XYZ'],
  'other mark': [
    (word) => vocabulary.otherMark(word)?.title,
    '//GBR C|NS|NATO SECRET|CTS|LES|//GBR|//XYZ S|COSMIC TOP SECRET|C',
  ],
  'portion mark': [
    (word) => {
      const mark = vocabulary.portionMark(word)
      if (!mark) return undefined
      const { code, level, rank, controlRank, caveats, controls, entireText } = mark
      const behind = controls.map((control) => control.code)
      return [
        code,
        level,
        rank,
        controlRank,
        caveats.join('+'),
        behind.join('+'),
        entireText ? 'entire text' : '',
      ].join('; ')
    },
    'C|c|U|SBU|sbu/noforn|S//NF|S/NF/OC|S//REL TO USA, GBR|S//REL USA GBR|C - ENTIRE TEXT|UNCLASSIFIED|CONFIDENTIAL|SBU/C|C/S|S/SBU|LOU|U/FOUO|FOUO|TS//SI//NF|C/XX|X|C NF|NF|C-NF|S/NF/PROPIN|C//FGI GBR|TS/SAR-BOAT|C//NOFORN|R|CUI',
  ],
  'portion nearest': [(word) => vocabulary.portionNearest(word)?.code, 'CC|SUB|C/NFO|SBUU|S/N|UU|XQ|C/NOFRN|SNF'],
  caption: [
    (word) => {
      const found = vocabulary.caption(word)
      return (
        found &&
        `${found.code} ${found.kind}${'argument' in found && found.argument ? ` ${found.argument}` : ''} ${vocabulary.captionPlace(found) ?? ''}`.trim()
      )
    },
    'SIPDIS|sipdis|C O R R E C T E D  C O P Y|NODIS|CODEL SMITH|CODEL|EXDIS|STADIS|SENSITIVE|NOFORN|ROGER CHANNEL|EYES ONLY|TERREP|MINIMIZE CONSIDERED|BOATS|E F T O',
  ],
  'caption nearest': [(word) => vocabulary.captionNearest(word)?.code, 'SIPDSI|NODSI|EXDS|SENSITVE|CODL|BOATS|LIMIDS'],
  'caption excludes': [
    (word) => {
      const [one, other] = word.split('+').map((each) => vocabulary.caption(each))
      return one && other && vocabulary.captionsExclude(one, other)
    },
    'NODIS+EXDIS|EXDIS+NODIS|SIPDIS+NODIS|LIMDIS+EXDIS|SENSITIVE+NODIS|ROGER CHANNEL+DISSENT CHANNEL|STADIS+SIPDIS',
  ],
  order: [(word) => vocabulary.order(word)?.code, '12958|13526|11652|12065|12356|10501|13292|12985'],
  'order nearest': [
    (word) => {
      const [digits = '', day] = word.split('@')
      return vocabulary.orderNearest(digits, day)?.code
    },
    '12985|12985@2009-06-03|1258|13256|12365|12056|11562|99999|12958',
  ],
  'orders on': [
    (word) =>
      vocabulary
        .ordersOn(word)
        .map(({ code }) => code)
        .join(' '),
    '1960-01-01|1972-05-31|1972-06-01|1978-11-30|1978-12-01|1982-08-01|1995-10-13|1995-10-14|2003-03-25|2010-06-26|2010-06-27|2020-01-01',
  ],
  reason: [
    (word) => {
      const [section = '', letter = '', day] = word.split(' ')
      return vocabulary.reason(section, letter, day)?.title
    },
    '1.4 a|1.4 b|1.4 c|1.4 d|1.4 e|1.4 f|1.4 g|1.4 h|1.4 i|1.5 a|1.5 e|1.5 h|1.4 g 2009-06-03|1.4 g 2012-06-03|1.3 a|1.6 a',
  ],
  exemption: [
    (word) => vocabulary.exemption(word)?.code,
    'GDS|XGDS-2|OADR|X5|1.6X5|X-5|25X1|25X1-HUM|50X1-HUM|X9|ADS|RDS-3|x5',
  ],
  post: [
    (word) => vocabulary.post(word)?.plads[0],
    'AMEMBASSY BANGKOK|BANGKOK|AMEMBASSY PARIS//POL//|amembassy rome|EMBASSY ROME|SECSTATE WASHDC|SECSTATE|STATE|BANGKOK, AMEMBASSY|WASHDC, SECSTATE|USMISSION GENEVA|USUN NEW YORK|THE HAGUE|HAGUE|RANGOON|YANGON|ZENDA|AMEMBASSY|',
  ],
  route: [
    (word) =>
      vocabulary
        .route(word)
        ?.posts.map(({ plads }) => plads[0])
        .join(' + '),
    'RUEHC|RUEHBK|ruehbk|RUEKJCS|RUEHXX|ZEN',
  ],
  series: [(word) => vocabulary.series(word)?.code, 'STATE|SECTO|TOSEC|PARTO|secto|BANGKOK|DEPTO|ZENDA'],
  'message name': [(word) => vocabulary.messageName(word)?.code, 'STATE|BANGKOK|USUN|SECTO|THE HAGUE|ZENDA'],
  'series code': [
    (word) => {
      const [name = '', year] = word.split('@')
      return JSON.stringify(vocabulary.seriesCode(name, year === undefined ? undefined : Number(year)))
    },
    'SECSTATE|STATE|HAGUE|THE HAGUE|KABUL|USNATO|NATO|ZENDA|DEPT|secto|RANGOON@1985|YANGON@2009|BONN@1975',
  ],
  'posts match': [
    (word) => {
      const [plad = '', series = ''] = word.split('+')
      return vocabulary.postsMatch(plad, series)
    },
    'AMEMBASSY BANGKOK+BANGKOK|AMEMBASSY BANGKOK+ROME|AMEMBASSY ROME+VATICAN|USMISSION GENEVA+GENEVA|SECSTATE WASHDC+STATE|SECSTATE WASHDC+SECTO|AMEMBASSY ZENDA+ZENDA|AMEMBASSY BANGKO+BANGKOK|AMEMBASSY BANG+BANGKOK|AMEMBASSY BANGKOK+BANGK|AMCONSUL CHIANG MAI+CHIANGMAI|AMEMBASSY PARIS+OECDPARIS|USMISSION NATO+USNATO|AMEMBASSY MEXICO+MEXICO',
  ],
  prosign: [(word) => vocabulary.prosign(word)?.code, 'ZNR|ZNY|CCCCC|UUUUU|ZZH|ZDK|ZFF|XXXXX|zdk|BT'],
  'format line': [(word) => vocabulary.formatLine(Number(word))?.title, '0|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17'],
  term: [(word) => vocabulary.term(word)?.code, 'NOTAL|notal|REFTEL|BT|NNNN|FM|TO|E.O.|DECL|SEPTEL|NOT/NOT|BOAT'],
  'everyday abbreviation': [(word) => vocabulary.everydayAbbreviation(word)?.code, 'DCM|NATO|USG|XQZ|dcm'],
  zone: [(word) => vocabulary.zone(word)?.code, 'Z|A|J|Y|z|1'],
  tag: [
    (word) => {
      const [code = '', day] = word.split('@')
      const found = vocabulary.tag(code, day)
      return found && `${found.code} ${found.kind} ${found.title ?? ''}`
    },
    'PREL|prel|OVIP|UK|GE|GE@1975-06-03|GE@2009-06-03|YE@1975-06-03|CZ@1985-01-01|CZ@2009-01-01|XXXX|KDEM|UN|PFOR',
  ],
  'tag nearest': [(word) => vocabulary.tagNearest(word)?.code, 'PRLE|PREE|PGVO|EC0N|PRE|XXXX|OVPI|MAR|ETRDD'],
  'country of ISO': [
    (word) => {
      const [code = '', day] = word.split('@')
      return vocabulary.isoToFips(code, day)
    },
    'GB|DE|FR|CN|CH|RU|RU@1985-01-01|XX|DEU|FRA',
  ],
  segments: [
    (word) => vocabulary.tagSegments(word)?.join(' '),
    'PHUMPGOV|SNARIZ|PRELPGOVKDEM|PRELXX|NONE|PREL|PRELP|EINVECON',
  ],
  'tags beginning': [
    (word) =>
      vocabulary
        .tagsStartingWith(word)
        .map(({ code }) => code)
        .join(' '),
    'PH|OV|ZZ',
  ],
  names: [() => [...vocabulary.personalNameTags()].join(' '), 'all'],
}

describe('the lists of words', () => {
  it('give for each word what it stands for', () => {
    const told = Object.entries(ASKED).map(([name, [ask, words]]) => {
      const rows = words
        .split('|')
        .map((word) => `  ${JSON.stringify(word).slice(1, -1)} → ${ask(word) ?? 'nothing'}\n`)
      return `${name}\n${rows.join('')}`
    })
    assertPicture(FILE, told.join(''))
  })
})
