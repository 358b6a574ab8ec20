import { useEffect, useMemo, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ComparedBlock, Comparison } from '@/utils/preview/compare-filters'
import { SelectField } from '../options/select-field'
import './live-preview.css'

export interface LivePreviewProps {
  /** Pages to choose from, by address. */
  pages: readonly { url: string; title: string; isSample: boolean }[]
  chosen: string
  onChoose(url: string): void
  /** Null until it has been worked out; `none` where the page holds no story. */
  result: { comparison: Comparison; milliseconds: number } | 'none' | null
}

/** A story without and with the filters that are being typed, what differs marked. */
export function LivePreview({ pages, chosen, onChoose, result }: LivePreviewProps) {
  // A key draws the editor's surroundings anew; the story only a new comparison does.
  const compared = useMemo(() => result !== null && result !== 'none' && <Compared {...result} />, [result])
  return (
    <section class="live-preview" aria-label={i18n.t('preview.heading')}>
      <h3>{i18n.t('preview.heading')}</h3>
      <SelectField
        label={i18n.t('preview.page')}
        value={chosen}
        onChange={onChoose}
        options={pages.map(({ url, title, isSample }) => ({
          value: url,
          label: i18n.t(isSample ? 'preview.sample' : 'preview.last', [title])
        }))}
      />
      {result === 'none' && <p role="status">{i18n.t('preview.noStory')}</p>}
      {compared}
    </section>
  )
}

function Compared({ comparison, milliseconds }: { comparison: Comparison; milliseconds: number }) {
  const { before, after, gone, come, share } = comparison
  return (
    <>
      <p class="preview-figures">
        <span role="status">{after ? figures(gone, come, share) : i18n.t('preview.nothingLeft')}</span>{' '}
        <span class="hint" data-time={milliseconds}>
          {i18n.t('preview.time', [String(Math.max(1, Math.round(milliseconds)))])}
        </span>
      </p>
      <div class="preview-sides">
        <Side name={i18n.t('preview.before')} blocks={before} mark="gone" />
        <Side name={i18n.t('preview.after')} blocks={after ?? []} mark="come" />
      </div>
    </>
  )
}

function figures(gone: number, come: number, share: number): string {
  if (gone + come === 0) return i18n.t('preview.alike')
  const percent = new Intl.NumberFormat(i18n.t('locale'), { style: 'percent', maximumFractionDigits: 1 })
  const parts = [gone > 0 && i18n.t('preview.gone', gone), come > 0 && i18n.t('preview.come', come)]
  return `${parts.filter(Boolean).join(', ')}. ${i18n.t('preview.share', [percent.format(share)])}`
}

interface SideProps {
  name: string
  blocks: readonly ComparedBlock[]
  mark: 'gone' | 'come'
}

function Side({ name, blocks, mark }: SideProps) {
  const scroller = useRef<HTMLElement>(null)
  const first = blocks.findIndex(({ isChanged }) => isChanged)
  useEffect(() => {
    const box = scroller.current
    const block = first < 0 ? null : (box?.children[first] as HTMLElement | undefined)
    // Within the box alone: the page must not move under who is typing.
    if (box && block) box.scrollTop = block.offsetTop - box.offsetTop - 32
  }, [first])
  return (
    <div class="preview-side">
      <h4>{name}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section ref={scroller} class="preview-blocks" tabIndex={0} aria-label={name}>
        {blocks.map(({ kind, text, isChanged }, at) => (
          // A block has nothing but its place and text, and the place is the steadier.
          <p key={at} class={kind === 'heading' ? 'is-heading' : undefined}>
            {isChanged ? mark === 'gone' ? <del>{text}</del> : <ins>{text}</ins> : text}
          </p>
        ))}
      </section>
    </div>
  )
}
