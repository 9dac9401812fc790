import { CAPTION_LINE, FIELD_END, MONTH, PAGE_LINE, PAGE_MARKER, PRECEDENCE, START, SURE_ADDRESS } from './fragments.ts'
import { include, inside, line, type Repository, type Rule, scopes } from './rule.ts'

const source = String.raw
const NAME = source`A-Z0-9 '.,&()/;:#*=@+`
const ADDRESS_KEYWORD = source`(?:FM|TO|INFO|XMT)(?=[\s/]|$)`
const OFFICE_COUNT = source`[A-Z][A-Z/]{0,7}-\d{2}`

/** Format lines 1 to 10, the distribution block of the 1970s, and the lines of the ending. */
export const header: Repository = {
  transmission: {
    patterns: [
      line('meta.transmission.cable', source`${START}(VZCZC|ZCZC)([A-Z]{0,3})(\d{3,4})\b.*$`, {
        1: 'keyword.control.start-of-message.cable',
        2: 'variable.other.channel.cable',
        3: 'constant.numeric.channel.cable',
      }),
      line('meta.routing.cable', source`${START}(ZZ|OO|PP|RR|YY|WW)\s(?=R[A-Z]{3,7}(?:\s|$))(R[A-Z ]*)$`, {
        1: 'keyword.control.precedence.cable',
        2: inside(['routing-indicator']),
      }),
      line('meta.routing.cable', source`${START}(?=RU[A-Z]{2,6}\sR[UH]|R(?:UE|UC|UH|HE|HM)[A-Z]{2,5}\s*$)(R[A-Z ]*)$`, {
        1: inside(['routing-indicator']),
      }),
      line(
        'meta.station.cable',
        source`${START}(DE)\s(R[A-Z]{3,7})\s(#?)(\d{4})(?:(/)(\d{2}))?\s(?:(\d{3})(\d{4})Z?|(\d{2}/\d{4}Z))\b(.*)$`,
        {
          1: 'keyword.other.de.cable',
          2: 'variable.other.routing-indicator.cable',
          3: 'punctuation.definition.serial.cable',
          4: 'constant.numeric.serial.cable',
          5: 'punctuation.separator.section.cable',
          6: 'constant.numeric.section.cable',
          7: 'constant.numeric.julian-day.cable',
          8: 'constant.numeric.time.cable',
          9: 'constant.numeric.time.cable',
          10: inside(['operating-signal']),
        },
      ),
      line('meta.security.cable', source`${START}(ZN[RY])\s([A-Z]{5})\b(.*)$`, {
        1: 'keyword.control.security.cable',
        2: inside(['security-letter']),
        3: inside(['operating-signal']),
      }),
      line(
        'meta.janap.cable',
        source`${START}([ZOPRY])(TT|AA|CC)([UCSTERM])([A-Z]{4})\s(R[A-Z]{3,6})\s?(\d{4})\s(\d{3})(\d{4})-([UCSTERM]{4})--(R[A-Z ]{3,60})\.?\s*$`,
        {
          1: 'keyword.control.precedence.cable',
          2: 'keyword.other.medium.cable',
          3: inside(['security-letter']),
          4: 'constant.other.content.cable',
          5: 'variable.other.routing-indicator.cable',
          6: 'constant.numeric.serial.cable',
          7: 'constant.numeric.julian-day.cable',
          8: 'constant.numeric.time.cable',
          9: inside(['security-letter']),
          10: inside(['routing-indicator']),
        },
      ),
      line('meta.accounting.cable', source`${START}(GR\s?\d{1,4}|GRNC|ACCT\s\S.{0,40})\s*$`, {
        1: 'keyword.other.accounting.cable',
      }),
    ],
  },
  'routing-indicator': { patterns: [line('variable.other.routing-indicator.cable', source`\bR[A-Z]{3,7}\b`)] },
  'operating-signal': { patterns: [line('keyword.other.operating-signal.cable', source`\bZ[A-Z]{2}\b`)] },
  'security-letter': {
    comment: 'Letter by letter, so that one that differs from its neighbours stands out.',
    patterns: [
      line('markup.bold.cable markup.deleted.level.top-secret.cable', 'T+'),
      line('markup.deleted.level.secret.cable', 'S+'),
      line('markup.changed.level.confidential.cable', 'C+'),
      line('support.type.level.restricted.cable', '[ER]+'),
      line('markup.inserted.level.unclassified.cable', 'U+'),
    ],
  },

  'date-time-group-line': {
    comment: 'After the date-time group any name may follow FM; elsewhere only one that can be nothing else.',
    begin: source`${START}([ZOPRYW]{1,2})(?:\s([ZOPRY]))?\s{1,3}(?:(\d{2})(\d{4})([A-Z])(\d)?|(\d{5,7})([A-Z]))\s?([A-Z]{3})\s(\d{4}|\d{2})\b(?!\d)(.*)\s*$`,
    beginCaptures: scopes({
      0: 'meta.date-time-group.cable',
      1: 'keyword.control.precedence.cable',
      2: 'keyword.control.precedence.cable',
      3: 'constant.numeric.day.cable',
      4: 'constant.numeric.time.cable',
      5: 'constant.language.zone.cable',
      6: 'constant.numeric.check.cable',
      7: 'constant.numeric.time.cable',
      8: 'constant.language.zone.cable',
      9: 'constant.language.month.cable',
      10: 'constant.numeric.year.cable',
      11: inside(['operating-signal'], 'meta.date-time-group.cable'),
    }),
    end: source`^(?=.*\S)`,
    applyEndPatternLast: 1,
    patterns: [addressing(source`^(?=\s{0,12}(?:FM|TO)(?:\s+[A-Z0-9 '.,&()/#-]{1,90}\s*|\s*)$)`)],
  },
  'torn-header': addressing(source`^(?=\s{0,12}(?:FM|TO|INFO|XMT)[\s/]{1,3}${SURE_ADDRESS})(?!.*[a-z])`),
  'address-field': {
    patterns: [
      addressField('FM', 'from', 'originator'),
      addressField('TO', 'to', 'action'),
      addressField('INFO', 'info', 'information'),
      addressField('XMT', 'exempt', 'exemption'),
    ],
  },
  'addressee-line': {
    patterns: [
      line(
        'meta.addressee.cable',
        source`${START}(?!(?:FM|TO|INFO|XMT)(?:[\s/]|$))(?=[A-Z0-9])([${NAME}-]{1,160})\s*$`,
        { 1: inside(['addressee']) },
      ),
    ],
  },
  addressee: {
    patterns: [
      line('meta.page.cable', source`\bPAGE\s\d{2}\s{1,12}[A-Z][A-Z ]{1,20}\s\d{4,6}\b.*$`, {
        0: 'comment.line.page.cable',
      }),
      line('meta.part.route.cable', source`(?<![A-Z])(R[A-Z]{3,7}|ZEN)(/)(?=[A-Z])`, {
        1: 'variable.other.routing-indicator.cable',
        2: 'punctuation.separator.route.cable',
      }),
      line('entity.name.type.office.cable', '//[A-Z0-9 /.-]{1,60}//'),
      line('keyword.control.precedence.cable', source`\b(?:${PRECEDENCE})\b(?=\s*(?:\d{3,6}\s*)?$)`),
      line('constant.numeric.message-number.cable', source`(?<=\s)\d{3,6}(?=\s*$)`),
      line('entity.name.type.address.cable', "[A-Z0-9][A-Z0-9.'&,()-]{0,80}"),
    ],
  },
  'lone-addressee': {
    comment: 'An addressee in a line of its own, where the header is torn apart.',
    patterns: [
      line(
        'meta.addressee.cable',
        source`${START}(?!.*[a-z])(?=R[A-Z]{3,7}/[A-Z]|ZEN/[A-Z]|(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION)\s[A-Z])([A-Z0-9 '.,&()/#-]{6,80})(?<![.,])\s*$`,
        { 1: inside(['addressee']) },
      ),
    ],
  },

  distribution: {
    patterns: [
      line(
        'meta.distribution.cable',
        source`${START}(ACTION|ORIGIN|INFO)\s{1,12}(?=${OFFICE_COUNT}(?:\s|$))([A-Z0-9 /.+-]*)$`,
        {
          1: 'keyword.other.distribution.cable',
          2: inside(['office-count']),
        },
      ),
      line(
        'meta.distribution.cable',
        source`${START}(?=${OFFICE_COUNT}\s{1,12}(?:${OFFICE_COUNT}\b|/\d{3}))([A-Z0-9 /.+-]*)$`,
        { 1: inside(['office-count']) },
      ),
      line('meta.drafting.cable', source`${START}((?:DRAFTED|APPROVED|CLEARED|RELEASED) BY)\s*(:)?(\s.*)$`, {
        1: 'keyword.other.drafting.cable',
        2: 'punctuation.separator.field.cable',
        3: 'comment.line.drafting.cable',
      }),
      line(
        'meta.drafting.cable',
        source`${START}(?=[A-Z(/)-]{1,16}:)[A-Z][A-Z()-]{0,8}(?:/[A-Z/()-]{1,16})?:[A-Z][A-Z-]{2,24}(?::[A-Z]{2,5})?(?:\([A-Z]{2,20}\))?(?:\s+[-–—]?\s?(?:OK|INFO)\b.{0,20})?\s*$`,
        { 0: 'comment.line.drafting.cable' },
      ),
      line(
        'meta.control.cable',
        source`^\s*-{5,}\s*[0-9A-F]{6}\b.*$|^\s*(?:-{5,})?\s{0,4}\d{6}Z\s{1,8}[0-9A-F]{6}\s{1,8}/\d{2}\s*$`,
        {
          0: 'comment.line.control.cable',
        },
      ),
    ],
  },
  'office-count': {
    patterns: [
      line('meta.part.office.cable', source`\b([A-Z][A-Z/]{0,7})(-)(\d{2})\b`, {
        1: 'entity.name.type.office.cable',
        2: 'punctuation.separator.count.cable',
        3: 'constant.numeric.count.cable',
      }),
      line('constant.numeric.total.cable', source`(?<=\s)/\d{3}`),
    ],
  },

  ending: {
    patterns: [
      line('meta.separation.cable', source`${START}(BT)\s*$`, { 1: 'keyword.control.separator.cable' }),
      line('meta.validation.cable', source`${START}(#)(\d{4})\s*$`, {
        1: 'punctuation.definition.serial.cable',
        2: 'constant.numeric.serial.cable',
      }),
      line('meta.end-of-message.cable', source`${START}(N{4})\s*$`, { 1: 'keyword.control.end-of-message.cable' }),
      line('meta.group-mark.cable', source`${START}(X?GDS(?:-\d)?|GP-\d)\.?\s*$`, {
        1: 'constant.language.order.cable',
      }),
    ],
  },
  'date-time-group': {
    patterns: [
      line('meta.part.date-time-group.cable', source`\b(\d{2})(\d{4})([A-Z])\s(${MONTH})\s(\d{4}|\d{2})\b`, {
        1: 'constant.numeric.day.cable',
        2: 'constant.numeric.time.cable',
        3: 'constant.language.zone.cable',
        4: 'constant.language.month.cable',
        5: 'constant.numeric.year.cable',
      }),
    ],
  },

  'page-line': {
    comment: 'Inside a state or a field, where it must not end what it interrupts.',
    patterns: [
      line('meta.page.cable', source`^\s{0,60}(?:${PAGE_LINE})`, { 0: 'comment.line.page.cable' }),
      line('meta.page-marker.cable', source`^\s{0,60}${PAGE_MARKER}`, { 0: 'comment.line.page.cable' }),
    ],
  },
}

/** Address fields one after another; blank lines between them are harmless, and anything else ends the header. */
function addressing(begin: string): Rule {
  return {
    begin,
    end: source`^(?!\s*$|\s{0,12}${ADDRESS_KEYWORD}|\s{0,12}${SURE_ADDRESS}|\s{0,12}PAGE\s)|^(?=.*[a-z])`,
    patterns: include('address-field', 'addressee-line', 'page-line'),
  }
}

function addressField(keyword: string, kind: string, role: string): Rule {
  return {
    name: `meta.${kind}.cable`,
    begin: source`${START}(${keyword})(?=[\s/]|$)`,
    beginCaptures: scopes({ 1: `keyword.other.${role}.cable` }),
    end: source`${FIELD_END}|^(?=\s{0,12}(?:${ADDRESS_KEYWORD}|${CAPTION_LINE}|\d{1,3}[.)]\s))|^(?=.*[^${NAME}\t\r\n-])`,
    patterns: include('page-line', 'addressee-line', 'addressee'),
  }
}
