import { i18n } from '#i18n'
import { ProblemList } from './problem-list'
import { SwitchRow } from './switch-row'

export interface SyncPartProps {
  isOn: boolean
  /** Whether the browser refused the last change. */
  isRefused: boolean
  /** What the browser's sync has no room for, as lines. */
  left: readonly string[]
  onSwitch(isOn: boolean): void
}

/** Whether settings and own filters go to the reader's other browsers, and what finds no room there. */
export function SyncPart({ isOn, isRefused, left, onSwitch }: SyncPartProps) {
  return (
    <>
      <SwitchRow
        label={i18n.t('carry.sync')}
        hint={i18n.t('carry.syncHint')}
        isOn={isOn}
        onChange={onSwitch}
      />
      <div role="status">
        {isRefused && <p>{i18n.t('carry.refused')}</p>}
        {left.length > 0 && <p>{i18n.t('carry.left', left.length)}</p>}
      </div>
      {left.length > 0 && (
        <details>
          <summary>{i18n.t('carry.leftList')}</summary>
          <ProblemList lines={left.map(line => <code key={line}>{line}</code>)} most={50} />
        </details>
      )}
    </>
  )
}
