import { Fragment } from 'preact'

/** People's names in a row, each in its own direction: a Latin one among Arabic ones changes no order. */
export function Names({ names }: { names: readonly string[] }) {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at > 0 ? ', ' : null}
      <bdi>{name}</bdi>
    </Fragment>
  ))
}
