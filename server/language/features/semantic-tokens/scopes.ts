/**
 * Scopes of the grammar for kinds of tokens: what the manifest contributes as `semanticTokenScopes`, so
 * that a theme made for TextMate scopes colours both alike. Of several selectors that fit a token the one
 * with more modifiers counts.
 */
export const semanticTokenScopes: Readonly<Record<string, readonly string[]>> = {
  keyword: ['keyword.other.cable'],
  'keyword.control': ['keyword.control.cable'],
  number: ['constant.numeric.cable'],
  enumMember: ['constant.language.cable'],
  'enumMember.unclassified': ['markup.inserted.portion.unclassified.cable'],
  'enumMember.sensitive': ['support.type.portion.sensitive.cable'],
  'enumMember.restricted': ['support.type.level.restricted.cable'],
  'enumMember.confidential': ['markup.changed.portion.confidential.cable'],
  'enumMember.secret': ['markup.deleted.portion.secret.cable'],
  'enumMember.topSecret': ['markup.bold.cable markup.deleted.portion.top-secret.cable'],
  'enumMember.overall.unclassified': ['markup.bold.cable markup.inserted.level.unclassified.cable'],
  'enumMember.overall.sensitive': ['markup.bold.cable support.type.level.sensitive.cable'],
  'enumMember.overall.restricted': ['markup.bold.cable support.type.level.restricted.cable'],
  'enumMember.overall.confidential': ['markup.bold.cable markup.changed.level.confidential.cable'],
  'enumMember.overall.secret': ['markup.bold.cable markup.deleted.level.secret.cable'],
  'enumMember.overall.topSecret': ['markup.bold.cable markup.deleted.level.top-secret.cable'],
  variable: ['variable.other.routing-indicator.cable'],
  'variable.reference': ['variable.other.constant.reference.cable'],
  type: ['entity.name.type.address.cable'],
  namespace: ['entity.name.type.series.cable'],
  property: ['entity.name.tag.cable'],
  string: ['string.unquoted.cable'],
  decorator: ['keyword.other.caption.cable'],
  comment: ['comment.line.cable'],
  heading: ['markup.heading.cable entity.name.section.cable'],
  label: ['entity.name.label.reference.cable'],
  class: ['entity.name.type.signature.cable'],
}
