import { i18n } from '#i18n'

/** A few lines as the views set them: they follow the tokens that the look sets on the page. */
export function LookSample() {
  return (
    <figure class="look-sample" aria-label={i18n.t('look.sample')}>
      <div class="look-sample-text">
        <p class="look-sample-title">{i18n.t('look.sampleTitle')}</p>
        <p>{i18n.t('look.sampleLead')}</p>
        <p>{i18n.t('look.sampleText')}</p>
      </div>
    </figure>
  )
}
