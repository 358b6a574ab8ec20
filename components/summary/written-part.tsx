import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import type { Written, WrittenSummary } from '@/utils/written-summary'

interface Tongue {
  lang: string | undefined
  dir: Article['dir']
}

/** A summary in the words of the browser's own model, named as such; under the story's own sentences. */
export function WrittenPart({ written, lang, dir, ...actions }: WrittenSummary & Tongue) {
  return (
    <div class="written">
      <div role="status">
        <WrittenState written={written} lang={lang} dir={dir} />
      </div>
      <WrittenButton written={written} {...actions} />
    </div>
  )
}

function WrittenState({ written, ...tongue }: { written: Written } & Tongue) {
  switch (written.kind) {
    case 'offered':
      return null
    case 'downloading':
      return (
        <label class="written-progress">
          {i18n.t('summary.downloading')}
          <progress value={written.fraction} />
        </label>
      )
    case 'writing':
      return <p class="hint">{i18n.t('summary.writing')}</p>
    case 'failed':
      return <p class="hint">{i18n.t('summary.writeFailed')}</p>
    case 'written':
      return <WrittenText text={written.text} {...tongue} />
  }
}

function WrittenText({ text, lang, dir }: { text: string } & Tongue) {
  // Models mark points in their own ways, though plain text was asked for.
  const points = text.split(/\n+/).map(line => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, ''))
  return (
    <>
      <p class="written-name">{i18n.t('summary.written')}</p>
      <ul class="written-text" lang={lang} dir={dir}>
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="hint">{i18n.t('summary.writtenHint')}</p>
    </>
  )
}

/** One button for all states: another in its place would lose the focus. */
function WrittenButton({ written, onWrite, onCancel }: WrittenSummary) {
  const isBusy = written.kind === 'downloading' || written.kind === 'writing'
  const words = {
    offered: i18n.t('summary.write'),
    failed: i18n.t('summary.write'),
    written: i18n.t('summary.writeAgain'),
    downloading: i18n.t('summary.writeCancel'),
    writing: i18n.t('summary.writeCancel')
  }
  return (
    <button type="button" class="button" onClick={isBusy ? onCancel : onWrite}>
      {words[written.kind]}
    </button>
  )
}
