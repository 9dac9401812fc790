import assert from 'node:assert/strict'
import type { Message } from '../../../../../server/language/model/message/message.ts'
import { headingText } from '../../../../../server/language/model/reading/body/heading-shape.ts'
import { messageOfText } from '../../../../support/cable.ts'
import { COPY_HEAD } from '../../../../support/texts.ts'

const ABOVE = [...COPY_HEAD, '1. (C) The miller brought the flour to the castle and was', 'paid at once.', ''].join(
  '\n',
)
const BELOW = '\n2. (C) The mill stands still until the spring.\n\nRASSENDYLL\n'

/** What stands between two paragraphs, and the heading that it is. */
const HEADINGS: readonly (readonly [between: string, heading: string])[] = [
  ['The Old Mill\n------------\n', 'The Old Mill'],
  ['\nThe Old Mill\n------------\n', 'The Old Mill'],
  ['\n------------\nThe Old Mill\n------------\n', 'The Old Mill'],
  ['------------\nThe Old Mill\n------------\n', 'The Old Mill'],
  ['\n------------\nThe Old Mill\n\n', 'The Old Mill'],
  ['\n\nThe Old Mill\n\n------------\n\n', 'The Old Mill'],
  ['The Old Mill\n\n------------\n\n', 'The Old Mill'],
  ['THE OLD MILL\n\n------------\n', 'THE OLD MILL'],
  ['\n\n------------\n\nThe Old Mill\n\n------------\n\n', 'The Old Mill'],
  ['All that the miller asks for\n----------------------------\n', 'All that the miller asks for'],
  ['All that the miller asks for\n- - - - - - - - - - - - - -\n', 'All that the miller asks for'],
  ['What the Miller Wants:\n----------------------\n', 'What the Miller Wants:'],
  ['\u201cThe Old Mill\u201d\n--------------\n', '\u201cThe Old Mill\u201d'],
  ['The Old Mill...\n---------------\n', 'The Old Mill...'],
  ['. . . And the Old Mill\n----------------------\n', '. . . And the Old Mill'],
  ['\n//THE OLD MILL//\n\n', 'THE OLD MILL'],
  ['The Old Mill ------------\n', 'The Old Mill'],
  ['\n------ The Old Mill ------\n\n', 'The Old Mill'],
  ['\n***** The Old Mill *****\n\n', 'The Old Mill'],
  ['\nCOMMENT -------\n\n', 'COMMENT'],
  [
    '\nTHE LONG QUARREL ABOUT THE OLD MILL\nAND ITS WHEEL\n-----------------------------------\n',
    'THE LONG QUARREL ABOUT THE OLD MILL AND ITS WHEEL',
  ],
  [
    'THE LONG QUARREL ABOUT THE OLD MILL\nAND ITS WHEEL\n-----------------------------------\n',
    'THE LONG QUARREL ABOUT THE OLD MILL AND ITS WHEEL',
  ],
  ['\nThe Old Mill\n--\n\n', 'The Old Mill'],
  ['\nThe Old Mill\n------ -----\n\n', 'The Old Mill'],
  ['\nThe Old Mill\n\u2014\u2014\u2014\u2014\u2014\u2014\n\n', 'The Old Mill'],
  ['-----           ---------\nThe Old Mill\n\n\n', 'The Old Mill'],
  ['The guests were:\n\nThe Old Mill\n------------\n', 'The Old Mill'],
  ['\n(U) The Old Mill\n----------------\n', '(U) The Old Mill'],
  ['\n(S) Who Owns the Wheel?\n\n', '(S) Who Owns the Wheel?'],
  ['\nB. THE OLD MILL\n---------------\n', 'B. THE OLD MILL'],
  ['\nII. The Old Mill\n----------------\n', 'II. The Old Mill'],
  ['\n-- The Old Mill --\n\n', 'The Old Mill'],
  ['-- The Old Mill --\n', 'The Old Mill'],
  ['\n** THE OLD MILL **\n\n', 'THE OLD MILL'],
  ['\n- The Old Mill -\n\n', 'The Old Mill'],
  ['\n=== The Old Mill ===\n', 'The Old Mill'],
  ['\nBACKGROUND:\n\n', 'BACKGROUND:'],
  ['\nB. THE OLD MILL:\n', 'B. THE OLD MILL:'],
  ['Comment\n', 'Comment'],
  [
    '\nAll that the miller asks for and\nall that he will be given\n-------------------------\n',
    'All that the miller asks for and all that he will be given',
  ],
  ['\nThe Old Mill\n\u2010\u2010\u2010\u2010\u2010\u2010\u2010\n', 'The Old Mill'],
  [
    '\nAnother Quarrel About the Wheel of the Old Mill and the Water That the Miller Says Is His\n\n',
    'Another Quarrel About the Wheel of the Old Mill and the Water That the Miller Says Is His',
  ],
  ['\nWhat the Miller Wants from Us:\n\n', 'What the Miller Wants from Us:'],
  ['\nThe Mill: "Up or Down"?:\n\n', 'The Mill: "Up or Down"?:'],
  ['\n(U) The Miller\u2019s Terms:\n\n', '(U) The Miller\u2019s Terms:'],
  ['\n2006 Outlook for Flour:\n\n', '2006 Outlook for Flour:'],
  ['\nII. The Old Mill\n\n', 'II. The Old Mill'],
  ['\nIV. FLOUR, WATER AND THE MILLER\n\n', 'IV. FLOUR, WATER AND THE MILLER'],
  ['\nRuritania, France and the E.U.:\n-------------------------------\n', 'Ruritania, France and the E.U.:'],
  ['\nNO CHANGE AT THE MILL, BUT SOME BELOW IT\n\n', 'NO CHANGE AT THE MILL, BUT SOME BELOW IT'],
  [
    '\nQUICK WORK ON THE FORD NEEDED,\nWITH FIVE MEN FROM THE MILL\n---------------------------\n',
    'QUICK WORK ON THE FORD NEEDED, WITH FIVE MEN FROM THE MILL',
  ],
  [
    '\nNO WORD OF THE "PLANTATION,"\nAND THE DECREE OF STRELSAU\n--------------------------\n',
    'NO WORD OF THE "PLANTATION," AND THE DECREE OF STRELSAU',
  ],
  ['\nThe Miller, the Mayor,\nAnd Their Men\n-------------\n', 'The Miller, the Mayor, And Their Men'],
  ["\nTHE MILLER'S MEN:\nA NOTE ON THEIR PAY\n-------------------\n", "THE MILLER'S MEN: A NOTE ON THEIR PAY"],
  ['\n*2006 Outlook for Flour*\n\n', '2006 Outlook for Flour'],
  ['\n*Next Steps...*\n\n', 'Next Steps...'],
  ['\n*U.S. Flour*\n\n', 'U.S. Flour'],
  ['\nA. 2006 Outlook for Flour\n-------------------------\n', 'A. 2006 Outlook for Flour'],
  ['\nThe miller wants his money back\n\n', 'The miller wants his money back'],
  ['\nThe Wheel and\nthe Black Water\nStand Still\n\n', 'The Wheel and the Black Water Stand Still'],
  ['\n...but the castle does not pay\n\n', '...but the castle does not pay'],
  ['\nThe castle pays its debts...\n\n', 'The castle pays its debts...'],
  ['\nElections: 2009\n\n', 'Elections: 2009'],
  ['all that the miller asks for\n----------------------------\n', 'all that the miller asks for'],
  ['\nthe old mill\n------------\n\n', 'the old mill'],
  ['\n------------\nthe old mill\n------------\n', 'the old mill'],
  ['\nII.  THE OLD MILL\n\n', 'II.  THE OLD MILL'],
  ['\nI.  The Old Mill\n\n', 'I.  The Old Mill'],
  ['\n"No flour, no bread"\n\n', '"No flour, no bread"'],
  ['\nThe wheel, the water, and $20 million\n\n', 'The wheel, the water, and $20 million'],
  [
    '\nThough flour was what they met for, surprise that nobody spoke of the wheel\n\n',
    'Though flour was what they met for, surprise that nobody spoke of the wheel',
  ],
  [
    '\n"What the Miller Will Have to Pay for All of\nHis Carts"\n\nThe weekly Kurier wrote on its first page that the wheel\nis broken and the water gone.\n',
    '"What the Miller Will Have to Pay for All of His Carts"',
  ],
]

/** Looks like one, and is none. */
const NONE: readonly string[] = [
  '\n**************\nVisit the web site of the mill:\nhttp://www.zenda.example/\n**************\n',
  '\nVisit the Web Site of the Mills at\nhttp://www.zenda.example/mills and the page of the\nsmiths at http://smiths.example/zenda /\n\n',
  '\nwww.zenda.example/mills\n-----------------------\n',
  '\nI.  THE WHEEL\n\nII.  THE WATER\n\nIII.  THE MILLER\n\n',
  '\nTotal: 4620\n\n',
  '\nTOTAL 4,620.50\n\n',
  '\nBalance in Silver: 962\n\n',
  '\nZenda 00000123 002 of 002\n\n',
  '\nYear    Sacks     Carts\n-----------------------\n1999    12    4\n',
  '\nThe mill stands still.\n----------------------\n',
  'He asked for the wheel to be mended in the\n---------\nspring of the year.\n',
  '\nRURITANIA\n\nJAPAN\n\nFRANCE\n',
  '\nBEGIN TEXT:\n\n',
  '\nEND TALKING POINTS/NON-PAPER\n\n',
  '\n(SECRET//REL RURITANIA)\n\n',
  '\n"The Old Mill"\nThe editor of the Kurier wrote on May 3: "The world\nhas changed."\n\n',
  '\n- The wheel of the mill\n- The water\n\n',
  '\nPARTICIPANTS:\n\nFritz the miller\nAnton the smith\n\n',
  '\n(A) the wheel;\n\n(B) the water; and\n\n(C) the miller\n\n',
  '\nSAPT, FRITZ H.\n\n',
  '\nFritz von Tarlenheim\nAnton Smith\nHans Miller\n\n',
  '\nThe miller said:\n\n',
  '\nThe Miller Offers the Following:\n\n',
  '\nVON SAPT, FRITZ H.\n\n',
  '\nCLASSIFICATION: UNCLASSIFIED\nPage 2 of 3\n\n',
]

/** The same, between rules and within tables. */
const OF_TABLES: readonly string[] = [
  '\nA) "Yes"\n\nB) "No"\n\n',
  '\nA) "Yes"\n\nB) "No"\n\nC) "We do not know"\n\nThese were the three answers of all of the millers\nwho were asked.\n\n',
  '\nA) "It is too deep," he said, "for a cart of that size."\n\nHe did not ride through the water and turned back to\nthe castle.\n\n',
  '\n-------------------------\nMill   Carts   Sacks\n-------------------------\nHofbau  12   40\nZenda   11   39\n\n',
  '\nHofbau          12   40\nZenda           11   39\n                --   --\n                23   79\nSOURCE: THE CLERKS OF THE MILL\n-----------------\n\n',
  '\nHofbau          12   40\nZenda           11   39\n\nSource: The Clerks of the Mill\n------------------------------\n\n',
]

const OF_LISTS: readonly string[] = [
  '\n\u00b6Q.  Who broke the wheel of the mill\n\n\u00b6A.  We do not know who broke the wheel, and have\nasked.\n\n',
  '\nB. "The Mill Stands Still" (The Kurier, a weekly)\n\n',
  '\nB. "The Mill Stands Still"\n(The Kurier, a weekly)\n\n',
]

/** Titles of articles that a review quotes: in capitals they look like what somebody said. */
const ARTICLES: readonly (readonly [between: string, heading: string])[] = [
  [
    '\nA) "The Mill Stands Still"\n\nThe weekly Kurier wrote on its first page that the wheel\nis broken and the water gone.\n',
    'A) "The Mill Stands Still"',
  ],
  [
    '\nC) "[The Duke] Counts the Sacks; Will He\nPay the Miller?"\n\nThe weekly Kurier wrote on its first page that the wheel\nis broken and the water gone.\n',
    'C) "[The Duke] Counts the Sacks; Will He Pay the Miller?"',
  ],
]

const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['', (text) => text],
  [', with CRLF', (text) => text.replace(/\n/g, ' \r\n')],
  [', with pilcrows', (text) => text.replace(/^(?=\d\. \(C\))/gm, '\u00b6')],
  [', without marks', (text) => text.replace(/\(C\) /g, '')],
  [', in capitals', (text) => text.toUpperCase()],
]

function headingsOf({ body }: Message): string[] {
  return body.roles.flatMap((role, index) => {
    const block = body.blocks[index]
    return role === 'heading' && block ? [headingText(block)] : []
  })
}

describe('headings', () => {
  for (const [between, heading] of HEADINGS) {
    for (const [form, change] of FORMS) {
      it(`${JSON.stringify(between)}${form}`, () => {
        const found = headingsOf(messageOfText(change(ABOVE + between + BELOW)))
        assert.deepEqual(
          found.map((text) => text.toUpperCase()),
          [heading.toUpperCase()],
        )
      })
    }
  }

  for (const between of [...NONE, ...OF_TABLES, ...OF_LISTS]) {
    for (const [form, change] of FORMS) {
      it(`is none: ${JSON.stringify(between)}${form}`, () => {
        assert.deepEqual(headingsOf(messageOfText(change(ABOVE + between + BELOW))), [])
      })
    }
  }

  it('are not what breaks off between two paragraphs, or leads on, or stands below a list or a text without end', () => {
    const all = [
      '\nThe miller then said that the wheel and the\n\n',
      '\nThe miller offers the following:\n\n',
      '\nwheel and water of the miller\n\n',
      '\nMinimize considered\n\n',
      '\nJOINT STATE/TREASURY MESSAGE\n\n',
      '\n- the wheel\n\nThe water of the brook\n\n- the sacks\n\nThe carts of the castle\n\n',
    ]
    for (const between of all) assert.deepEqual(headingsOf(messageOfText(ABOVE + between + BELOW)), [], between)
    const open = ABOVE.replace('at once.', 'at once by the')
    assert.deepEqual(headingsOf(messageOfText(`${open}\nThe wood of the castle miller\n\n${BELOW}`)), [])
  })

  it('are no rest of a sentence in small letters, nor rows, where the rule below has another length', () => {
    for (const between of [
      'He asked for the wheel\n\nto be mended in the spring\n--------------------------\n',
      'He told so to the smith and\nthe carter\n------------------------------------\n',
      '\na. the wheel of the mill\n------------------------\n',
      'He counted them all.\nsacks     carts     men\n-----------------------\n4         1         2\n',
    ])
      assert.deepEqual(headingsOf(messageOfText(ABOVE + between + BELOW)), [], between)
  })

  it('carry a number of their own between rules', () => {
    const rule = '-'.repeat(20)
    const text = `${ABOVE}\n${rule}\n27. ALL ABOUT THE MILL\n${rule}\n\nA. (C) It stands still.\n${BELOW}`
    assert.deepEqual(headingsOf(messageOfText(text)), ['27. ALL ABOUT THE MILL'])
  })

  it('are no names of persons below a title and its rule', () => {
    const text = `${ABOVE}\nRuritania\n---------\nDuke Michael\nCount Rupert\n\nU.S.\n----\nAmbassador Example\nThe Notetaker\n${BELOW}`
    assert.deepEqual(headingsOf(messageOfText(text)), ['Ruritania', 'U.S.'])
  })

  it('stand below END SUMMARY in capitals, without blank lines, whatever letters the text has', () => {
    for (const end of ['END SUMMARY.', 'The wheel is away. END SUMMARY.', 'END SUMMARY AND COMMENT']) {
      const text = `${COPY_HEAD.join('\n')}\n1. (C) SUMMARY: THE MILL STANDS STILL.\n${end}\nTHE OLD MILL\n${BELOW}`
      assert.deepEqual(headingsOf(messageOfText(text)), ['THE OLD MILL'], end)
    }
  })

  it('stand in copies without blank lines and rules where title case and numbers tell', () => {
    for (const between of [
      'The Old Mill\n',
      'The Old Mill\n\n',
      'THE OLD MILL\n',
      'THE OLD MILL: "NOBODY\'S"\n',
      'Comment\n',
    ]) {
      const text = `${ABOVE.trimEnd()}\n${between}2. (C) It stands still.\nRASSENDYLL\n`
      assert.deepEqual(headingsOf(messageOfText(text)), [between.trimEnd()])
    }
    // In a text in capitals a line without a stop may end its sentence.
    const text = `${ABOVE.trimEnd()}\nTHE MILLER WAITS\n2. (C) It stands still.\nRASSENDYLL\n`.toUpperCase()
    assert.deepEqual(headingsOf(messageOfText(text)), [])
  })

  it('stand in a text in capitals without blank lines below a sentence, above a number', () => {
    const upper = (between: string, end = '\n'): string =>
      `${ABOVE.trimEnd()}\n${between}\n2. (C) It stands still.\nRASSENDYLL\n`.toUpperCase().replaceAll('\n', end)
    for (const title of [
      'MILLERS AND MERCHANTS',
      'PARTICIPANTS',
      'A/S HENTZAU ON PAY',
      'SLOW DOWN THE WHEEL?',
      "DUKE'S VIEW: PAY, BREAD, WATER",
    ])
      for (const end of ['\n', '\r\n', ' \n'])
        assert.deepEqual(headingsOf(messageOfText(upper(title, end))), [title], title)
    for (const line of [
      'THE MILLER WAITS',
      'HE WAITS',
      'AND SO ON',
      'MILLERS AND',
      'IN ZENDA',
      'MILLERS, MERCHANTS,',
      'MILLERS WAIT.',
      'REASON 1.5(D). \u2022',
      'COUNT R. HENTZAU (NOTETAKER)',
    ])
      assert.deepEqual(headingsOf(messageOfText(upper(line))), [], line)
    // Below the middle of a sentence, or a name of a list.
    for (const above of ['SAID THE', 'COUNT SAPT OF ZENDA', 'COL. R. SAPT JR.', 'COUNT SAPT (NOTETAKER)'])
      assert.deepEqual(headingsOf(messageOfText(upper(`${above}\nCOUNT HENTZAU`))), [], above)
  })

  it('are no line of a sentence that the foot of a page cuts', () => {
    const cut = (line: string): Message =>
      messageOfText(
        `${ABOVE}\n${line}\n                       CONFIDENTIAL\n\nPAGE 02        ZENDA   00123  02 OF 02  160613Z\nPAY FOR THE FLOUR OF THE WHOLE SPRING, AS HE SAID AT\nNOON.\n${BELOW}`,
      )
    for (const line of ['THE MEN OF THE GUARD HAVE COME TO', 'FOR THE FIRST TIME THE MILLERS OF ZENDA ARE'])
      assert.deepEqual(headingsOf(cut(line)), [], line)
    assert.deepEqual(headingsOf(cut('THE MEN OF THE GUARD')), ['THE MEN OF THE GUARD'])
  })

  for (const [between, heading] of ARTICLES)
    for (const [form, change] of FORMS.slice(0, 4))
      it(`${JSON.stringify(between)}${form}, of a review`, () => {
        assert.deepEqual(headingsOf(messageOfText(change(ABOVE + between + BELOW))), [heading])
      })

  it('are no questions, and nothing that somebody said behind a letter', () => {
    for (const said of [
      'Q. "Will you pay for the bridge?"',
      'A. "We will pay for the bridge"',
      'A. "He Paid for It. We Did Not."',
      'A. "NOBODY WILL PAY FOR THE BRIDGE"',
    ]) {
      const below = 'The weekly Kurier wrote on its first page that the wheel\nis broken and the water gone.\n'
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}\n${said}\n\n${below}${BELOW}`)), [], said)
    }
  })

  it('are no prices of two lines', () => {
    const prices = '\nFlour and white bread rose to Z$64million/sack vs. an asking price of\nZ$55,500/sack\n\n'
    for (const [, change] of FORMS.slice(0, 4))
      assert.deepEqual(headingsOf(messageOfText(change(ABOVE + prices + BELOW))), [])
  })

  it('stand in title case directly above the text that they name', () => {
    const text = (title: string): string =>
      `\n${title}\nThe Kurier, the Bote and others report that the castle has sent\nfive carts to the mill, and that none of them has come back with\nflour.\n`
    for (const end of ['\n', '\r\n', ' \n'])
      for (const title of [
        'Carts for the Old Mill',
        '3rd Year of the Great Mill',
        'Who Pays for the Carts?',
        '"Carts for the Old Mill"',
        'The Mill:  "Nobody Came" from the Castle',
        'The Castle Has Sent Five Carts to the Old Mill of Zenda',
        'The Castle Has Sent Five Carts to the Old Mill of Hofbau and\nNone Came Back',
        "The Castle Has Sent Five Carts to the 'Old Mill' of Hofbau\n(Kurier)",
      ])
        for (const above of [ABOVE, `${COPY_HEAD.join('\n')}\n`])
          assert.deepEqual(
            headingsOf(messageOfText((above + text(title) + BELOW).replaceAll('\n', end))),
            [title.replace('\n', ' ')],
            title,
          )
    for (const line of [
      // Words of a sentence, a name and what leads to it, the end of a line that goes on, a date.
      'All that the miller has',
      'He was seen at the Castle Gate',
      'Count Sapt has Sent Carts',
      'Count Sapt',
      'The Miller and the Men of',
      'Notes by the Miller:',
      'He Was Paid on Sunday.',
      'The Miller, the Smith,',
    ])
      assert.deepEqual(headingsOf(messageOfText(ABOVE + text(line) + BELOW)), [], line)
    // A name goes on behind an office, and a letter greets somebody.
    for (const line of ['Chief Miller Rupert and Prime Minister', 'Your Excellency Duke Michael of Zenda'])
      assert.deepEqual(headingsOf(messageOfText(ABOVE + text(line) + BELOW)), [], line)
    // The line below goes on with a name, or with the subject of the sentence.
    for (const lines of [
      'The Chief of the Mill Workers\nUnion told the castle on Monday that five carts were sent to the\nmill, and that none of them has come back with flour. They are\nsold.\n',
      'Ministry of Mills and Bridges Spokesman\nRupert Hentzau said to the castle that five carts were sent to the\nmill, and that none of them has come back with flour. They are\nsold.\n',
    ])
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}\n${lines}${BELOW}`)), [], lines)
    // The next word had no room, or no line below is one of a text in sentences.
    for (const lines of [
      'Notes of the Miller, the Smith and the Old Guard Men\nRuritania-Hofbau tell that five carts were sent to the mill by the\ncastle, and that none of them has come back with flour. They are\nsold.\n',
      'Rupert of Hentzau, Hofbau\nThe Castle by the Lake, Third Gate on the Left, Ask for the Guard\nTelephone in the Room of the Guard and in the Kitchen of the Duke\nOpen on Sundays\n',
      // Lines that end where they like.
      'The Chief Miller and the Old Smith\nSapt told the castle of the mill, and that it\nstands still in the spring as in the winter of the year.\nNobody asked what the castle will pay him for the flour.\nThey left.\n',
      'Chief Miller and Old Smith\nSapt told of the mill.\nHe left the castle with the rest of the guard on the next Sunday.\nNobody asked.\n',
    ])
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}\n${lines}${BELOW}`)), [], lines)
  })

  it('stand directly above a text that begins with a name, where the text has their words in small letters', () => {
    const text = (title: string): string =>
      `\n${title}\nKurier and other papers tell of a surprise visit to the old mill, and of\nan open letter to the castle.  Rupert Hentzau will read the letter on\nthe market, and the visit will be over before the evening.\n`
    for (const end of ['\n', '\r\n', ' \n'])
      for (const title of [
        'Duke Makes Surprise Visit to Hofbau',
        'Smiths Send Open Letter',
        'Carts for Zenda (Kurier)',
      ])
        assert.deepEqual(headingsOf(messageOfText((ABOVE + text(title) + BELOW).replaceAll('\n', end))), [title], title)
    for (const line of [
      'Union of the Old Mill Workers of',
      'Spokesman for Duke Michael of Strelsau',
      'Ministry of Mills Spokesman',
    ])
      assert.deepEqual(headingsOf(messageOfText(ABOVE + text(line) + BELOW)), [], line)
  })

  it('stand below a label where a text follows them', () => {
    const story =
      'The papers tell of a surprise visit to the old mill, and of an open\nletter to the castle.  Rupert Hentzau will read it on the market, and\nthe visit will be over before the evening.\n'
    assert.deepEqual(
      headingsOf(
        messageOfText(`${COPY_HEAD.join('\n')}\n\nMill Highlights:\n\nThe Visit to Hofbau\n${story}\nRASSENDYLL\n`),
      ),
      ['Mill Highlights:', 'The Visit to Hofbau'],
    )
    const quotes = (title: string, below = `\n${story}`): string =>
      `${ABOVE}\n             Block Quotes:\n             -------------\n\n${title}\n${below}${BELOW}`
    for (const title of ['"The Wheel Turns Again"', 'I.  "Not One Sack"'])
      assert.deepEqual(headingsOf(messageOfText(quotes(title))), ['Block Quotes:', title], title)
    // Names below a label are none.
    assert.deepEqual(
      headingsOf(messageOfText(quotes('Count Rupert Hentzau', '\nColonel Anton Sapt\n\nFritz Tarlenheim\n'))),
      ['Block Quotes:'],
    )
    assert.deepEqual(
      headingsOf(
        messageOfText(
          `${ABOVE}\nThe guests were:\n\nCount Rupert Hentzau\n\nThey left the castle\nin the evening.\n${BELOW}`,
        ),
      ),
      [],
    )
  })

  it('are no titles of a person whom the text names', () => {
    const text =
      'Hentzau told us that the letter to the castle had been written by one of\nthe men, and that no adviser will come for the visit to the old mill. He\nwill read it.\n'
    for (const line of ['Keeper of the Letter and Visit Adviser', 'Keeper of the Letter and Visit Adviser Rupert'])
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}\n${line}\n${text}${BELOW}`)), [], line)
  })

  it('leave a sentence in brackets above them to the text', () => {
    for (const line of ['(SEE THE NOTE OF THE GUILD.)', 'THE DUKE WENT HOME (AT NOON.)'])
      assert.deepEqual(
        headingsOf(messageOfText(`${ABOVE}\n${line}\nFOR THE MILLERS\n---------------\n${BELOW}`)),
        ['FOR THE MILLERS'],
        line,
      )
  })

  it('are quoted on up to six lines', () => {
    const title =
      '"Carts of the Old Mill Bring Less\nand Less to Zenda; Smiths Ask for a\nNew Wheel and for Another Road with\nBetter Stones; the Castle Has to\nThink of It"'
    for (const letter of ['A) ', 'B) '])
      assert.deepEqual(
        headingsOf(
          messageOfText(
            `${COPY_HEAD.join('\n')}\n\n${letter}${title}\n\nThe Kurier of Zenda wrote on the\nfirst page:\n\nRASSENDYLL\n`,
          ),
        ),
        [letter + title.replaceAll('\n', ' ')],
      )
    const answer =
      'A) "The carts of the old mill bring less\nand less to us; the smiths ask for a\nnew wheel and for another road"'
    assert.deepEqual(
      headingsOf(
        messageOfText(
          `${COPY_HEAD.join('\n')}\n\n${answer}\n\nThe Kurier of Zenda wrote on the\nfirst page:\n\nRASSENDYLL\n`,
        ),
      ),
      [],
    )
  })

  it('go on behind a parenthesis with AND, above their rule', () => {
    const table =
      '\n           PRICES OF FLOUR (CROWNS)\n             AND OF THE CARTS\n           ------------------------\n'
    assert.deepEqual(headingsOf(messageOfText(ABOVE + table + BELOW)), ['PRICES OF FLOUR (CROWNS) AND OF THE CARTS'])
  })

  it('may be long, a blank line above the rule of the next number', () => {
    const title = 'What the miller of the old castle should have told those carters of the valley on Sunday'
    assert.deepEqual(headingsOf(messageOfText(`${ABOVE}\n${title}\n\n------------\n${BELOW.slice(1)}`)), [title])
  })

  it('are no two lines with a stop, a blank line above the rule of the next number', () => {
    const quote =
      '\nThe Bote wrote: "The miller was paid on Sunday and he says that\nnothing else is to be had."\n\n------------\n'
    assert.deepEqual(headingsOf(messageOfText(ABOVE + quote + BELOW.slice(1))), [])
    assert.deepEqual(
      headingsOf(
        messageOfText(
          `${ABOVE}\nWhat the Miller Was Paid on Sunday\nand What "Is to Be Had?"\n\n------------\n${BELOW.slice(1)}`,
        ),
      ),
      ['What the Miller Was Paid on Sunday and What "Is to Be Had?"'],
    )
  })

  it('stand directly above the papers that a review quotes', () => {
    const text = (title: string, papers: string): string =>
      `\n${title}\n${papers}  A surprise visit to the mill is told of, and of\nannouncements which the castle made to the smiths.  Rupert Hentzau will\nread them on the market, and the visit will be over before the evening.\n`
    for (const title of ['Duke Michael Comments on Zenda', 'Old Smiths in Hofbau'])
      for (const papers of ['Kurier, Bote:', 'Kurier, Bote and others:', 'Kurier and Bote:'])
        assert.deepEqual(headingsOf(messageOfText(ABOVE + text(title, papers) + BELOW)), [title], title + papers)
    for (const said of ['Kurier wrote:', 'Rupert Hentzau, who came, and said so.'])
      assert.deepEqual(headingsOf(messageOfText(ABOVE + text('Old Smiths in Hofbau', said) + BELOW)), [], said)
  })

  it('stand directly above a text that fills a line to its last sign', () => {
    const story =
      'The bridge of the mill is the only one which the farmers have for the\ncarts, and nobody has asked them what they would want to be paid for.\nThe castle said that it wants the bridge and the mill and the wheelx\nrepaired.\n'
    for (const wheel of ['wheel', 'wheels', 'wheelway'])
      assert.deepEqual(
        headingsOf(messageOfText(`${ABOVE}\nA Bridge for the Mill\n${story.replace('wheelx', wheel)}${BELOW}`)),
        ['A Bridge for the Mill'],
        wheel,
      )
  })

  it('stand below items that have no stop', () => {
    const items = (above: string): string =>
      `\n- The keeper of the harbor was asked by the captain of the guard whether\n${above}\n\nNews from Abroad\n\n- Nobody came to the mill on the day\nof which they told\n`
    const head = `${COPY_HEAD.join('\n')}\n\nThe papers tell this.\n`
    assert.deepEqual(
      headingsOf(
        messageOfText(
          `${head}${items('the ships which sailed at noon came to the other harbor yesterday')}\nRASSENDYLL\n`,
        ),
      ),
      ['News from Abroad'],
    )
    for (const above of ['the ships which sailed at noon came to the other harbor and to the', 'the ships, and then,'])
      assert.deepEqual(headingsOf(messageOfText(`${head}${items(above)}\nRASSENDYLL\n`)), [], above)
  })

  it('are no line that goes on in small letters behind a page', () => {
    const cut = (line: string, rest: string): string =>
      `${COPY_HEAD.join('\n')}\n\nThe mill stands still.\n\n${line}\n\nZENDA 00000012  002 OF 002\n\n\n${rest}\n\nRASSENDYLL\n`
    const line = 'The Mill Council of Zenda should build broader'
    assert.deepEqual(
      headingsOf(messageOfText(cut(line, 'bridges for the carts of the farmers.\nIt has the money.'))),
      [],
    )
    for (const rest of [
      'Bridges for the carts are built of stone.\nIt has the money.',
      'a. the bridges\nb. the carts\nc. the mill',
    ])
      assert.deepEqual(headingsOf(messageOfText(cut(line, rest))), [line], rest)
  })

  it('stand directly above any text below another one that does', () => {
    const story = (title: string, first: string): string =>
      `\n${title}\n${first} says that the bridge of the mill is the only one that the\nneighbourhood has for its carts and for the flour of the whole valley, and\nrepresentatives of the castle have said that nobody will be paid for it.\nThey are poor.\n`
    const known = story('A Bridge for the Mill', 'The Kurier')
    const titles = ['Ministry of Mills Spokesman', 'The Miller is No Longer Alone', 'Notes on the Old Road to Hofbau']
    for (const title of titles) {
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}${known}${story(title, 'Rupert Hentzau')}${BELOW}`)), [
        'A Bridge for the Mill',
        title,
      ])
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}${story(title, 'Rupert Hentzau')}${BELOW}`)), [], title)
    }
    // Two words may be a name, and a verb in small letters goes on in small letters.
    for (const line of ['Count Sapt', 'Chief Miller Sapt was seen at the Gate', 'They have sent the Carts to Zenda'])
      assert.deepEqual(headingsOf(messageOfText(`${ABOVE}${known}${story(line, 'Rupert Hentzau')}${BELOW}`)), [
        'A Bridge for the Mill',
      ])
  })
})
