import { i18n } from '#i18n'
import type { Fact } from '@/utils/preferences/settings-groups'
import type { SharedProblem } from '@/utils/preferences/share/read-preferences'
import type { ShareFailure } from '@/utils/stage'
import { problemWords } from '../filter-editor/problem-words'

const failures: Record<ShareFailure, () => string> = {
  'too-large': () => i18n.t('carry.failTooLarge'),
  'not-text': () => i18n.t('carry.failNotText'),
  newer: () => i18n.t('carry.failNewer'),
  nothing: () => i18n.t('carry.failNothing'),
  unreadable: () => i18n.t('carry.failUnreadable'),
  'not-stored': () => i18n.t('options.notSaved')
}

/** Why a file was not taken in, and what to do. */
export function shareFailureWords(why: ShareFailure): string {
  return failures[why]()
}

/** "Line 3: …" */
export function sharedProblemWords(problem: SharedProblem): string {
  const words = {
    filter: () => (problem.kind === 'filter' ? problemWords(problem.problem) : ''),
    head: () => i18n.t('carry.badHead'),
    'setting-unknown': () => i18n.t('carry.badName'),
    'setting-value': () => i18n.t('carry.badValue')
  }
  return `${i18n.t('options.filters.line', [String(problem.line)])}: ${words[problem.kind]()}`
}

const settings: Record<string, () => string> = {
  'look.theme': () => i18n.t('look.theme'),
  'look.paper': () => i18n.t('look.paper'),
  'look.ink': () => i18n.t('look.ink'),
  'look.accent': () => i18n.t('look.accent'),
  'look.font': () => i18n.t('look.font'),
  'look.size': () => i18n.t('look.size'),
  'look.width': () => i18n.t('look.width'),
  'look.spacing': () => i18n.t('look.spacing'),
  'look.letters': () => i18n.t('look.letters'),
  'look.words': () => i18n.t('look.words'),
  'look.isJustified': () => i18n.t('look.justified'),
  'look.isHyphenated': () => i18n.t('look.hyphenated'),
  'look.guide': () => i18n.t('look.guide'),
  'look.pictures': () => i18n.t('look.pictures'),
  surface: () => i18n.t('options.reading.icon'),
  summaryLength: () => i18n.t('options.reading.summaryLength'),
  abbreviations: () => i18n.t('abbreviations.isShown'),
  'pictureSettings.isKeeping': () => i18n.t('pictures.isKeeping'),
  'pictureSettings.megabytes': () => i18n.t('pictures.limit'),
  'pictureSettings.isDroppingOldest': () => i18n.t('pictures.isDroppingOldest')
}

/** A setting's name as the options have it; one that has no words goes by its own. */
export function settingWords(name: string): string {
  return settings[name]?.() ?? name
}

const values: Record<string, () => string> = {
  'look.theme.system': () => i18n.t('look.system'),
  'look.theme.light': () => i18n.t('look.light'),
  'look.theme.sepia': () => i18n.t('look.sepia'),
  'look.theme.dark': () => i18n.t('look.dark'),
  'look.theme.black': () => i18n.t('look.black'),
  'look.theme.contrast': () => i18n.t('look.contrast'),
  'look.theme.own': () => i18n.t('look.own'),
  'look.font.serif': () => i18n.t('look.serif'),
  'look.font.sans': () => i18n.t('look.sans'),
  'look.font.legible': () => i18n.t('look.legible'),
  'look.guide.none': () => i18n.t('look.none'),
  'look.guide.ruler': () => i18n.t('look.ruler'),
  'look.guide.focus': () => i18n.t('look.focus'),
  'surface.popup': () => i18n.t('options.reading.popup'),
  'surface.panel': () => i18n.t('options.reading.panel'),
  'surface.reader': () => i18n.t('options.reading.reader'),
  'summaryLength.short': () => i18n.t('options.reading.short'),
  'summaryLength.usual': () => i18n.t('options.reading.usual'),
  'summaryLength.long': () => i18n.t('options.reading.long')
}

export function valueWords(name: string, value: Fact): string {
  if (typeof value === 'boolean') return i18n.t(value ? 'carry.on' : 'carry.off')
  return values[`${name}.${value}`]?.() ?? String(value)
}
