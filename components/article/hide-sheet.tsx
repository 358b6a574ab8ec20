import type { RefObject } from 'preact'
import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { HideProposal, HideProposals, Hiding } from '@/utils/stage'
import { useModal } from '../shell/modal'
import { blockElements } from './block-elements'

interface HideSheetProps extends Hiding {
  text: RefObject<HTMLElement | null>
  /** Id of the block that was picked. */
  block: string
  onClose: () => void
}

/** How far a block shall be hidden, with the rule for it, what that meets, and a warning where it is much. */
export function HideSheet({ text, block, site, propose, onHide, onClose }: HideSheetProps) {
  const { dialog, close, onKeyDown } = useModal()
  const [proposals, setProposals] = useState<HideProposals | null>(null)
  const [lit, setLit] = useState<readonly string[]>([block])
  const id = useId()
  useEffect(() => {
    let isCurrent = true
    const nothing = { onSite: null, everywhere: null, isUntried: true }
    propose(block)
      .catch(() => nothing)
      .then(found => isCurrent && setProposals(found))
    return () => {
      isCurrent = false
    }
  }, [block])
  useLitBlocks(text, lit)

  const choose = (proposal: HideProposal | null) => {
    onHide(block, proposal)
    close()
  }
  const choice = (words: string, proposal: HideProposal) => (
    <HideChoice
      words={words}
      proposal={proposal}
      onChoose={() => choose(proposal)}
      onLit={isLit => setLit(isLit ? proposal.blocks : [block])}
    />
  )
  return (
    <dialog class="hide-sheet" aria-labelledby={id} ref={dialog} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id={id}>{i18n.t('hide.title')}</h2>
      <button type="button" class="button" onClick={() => choose(null)}>
        {i18n.t('hide.here')}
      </button>
      <div class="hide-rules" aria-live="polite">
        {proposals ? null : <p class="hint">{i18n.t('hide.looking')}</p>}
        {proposals?.onSite ? choice(i18n.t('hide.onSite', [site]), proposals.onSite) : null}
        {proposals?.everywhere
          ? choice(i18n.t('hide.everywhere', [labelOf(proposals.everywhere)]), proposals.everywhere)
          : null}
        {proposals?.isUntried ? <p class="hint">{i18n.t('hide.untried')}</p> : null}
      </div>
      <button type="button" class="button is-quiet" onClick={close}>
        {i18n.t('hide.cancel')}
      </button>
    </dialog>
  )
}

interface HideChoiceProps {
  words: string
  proposal: HideProposal
  onChoose: () => void
  /** Called when what it meets shall be seen, and when no more. */
  onLit: (isLit: boolean) => void
}

function HideChoice({ words, proposal, onChoose, onLit }: HideChoiceProps) {
  const { id: rule, blocks, share, isBroad } = proposal
  const id = useId()
  return (
    <div class="hide-choice">
      <button
        type="button"
        class="button"
        aria-describedby={id}
        onClick={onChoose}
        onFocus={() => onLit(true)}
        onBlur={() => onLit(false)}
        onPointerEnter={() => onLit(true)}
        onPointerLeave={() => onLit(false)}
      >
        {words}
      </button>
      <p class="hint" id={id}>
        <code>{rule}</code> · {i18n.t('hide.meets', blocks.length)}
        {isBroad ? (
          <strong class="hide-warning"> {i18n.t('hide.broad', [String(Math.round(share * 100))])}</strong>
        ) : null}
      </p>
    </div>
  )
}

function labelOf({ rule }: HideProposal): string {
  return rule.type === 'label' ? rule.text : ''
}

/** Marks blocks of the text, and brings the first of them into view above the sheet. */
function useLitBlocks(text: RefObject<HTMLElement | null>, lit: readonly string[]): void {
  const key = lit.join(' ')
  useLayoutEffect(() => {
    const blocks = blockElements(text.current).filter(({ dataset }) => lit.includes(dataset.block ?? ''))
    for (const block of blocks) block.classList.add('is-pointed')
    blocks[0]?.scrollIntoView({ block: 'start' })
    return () => {
      for (const block of blocks) block.classList.remove('is-pointed')
    }
  }, [text, key])
}
