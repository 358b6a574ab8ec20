import { oneOf, type Tongue } from './tongue'

/** What "this" and "that" stand before without pointing to what was said. */
const times = oneOf('year week month morning evening afternoon time season summer winter spring autumn who')

export const english: Tongue = {
  empty: new Set(
    `the of a an to in and is was were are be been being for on that by with as at it its from this have has had will
     would which who their they he she his her but not or more than after also into about when while there
     said`.split(/\s+/)
  ),
  speech: /\b(?:said|says|told|added|asked|replied|recalled)\b/i,
  report: /\b(?:announced|stated|according to|claimed|reported|confirmed|argued|warned|explained|hopes?)\b/i,
  tie: new RegExp(
    `^${oneOf(`however but and yet still also meanwhile in_addition moreover furthermore previously earlier later then
      because although though even while whereas therefore thus as_a_result instead besides`)}\\b`,
    'i'
  ),
  back: new RegExp(
    `^["“(]?(?:${oneOf(`however but and so yet still meanwhile then later therefore thus moreover furthermore also instead
      otherwise as_a_result because_of_this because_of_that in_addition in_contrast in_response in_turn for_example
      for_instance on_the_other_hand first, second, third, finally, elsewhere similarly likewise both neither another
      others it its`)}\\b|${oneOf('this that these those such the_same the_latter the_former')}\\b(?! ${times}\\b)|${oneOf('one some most all many each none')} of (?:them|those|these)\\b|there(?! (?:is|are|was|were|will|has|have)\\b)\\b)`,
    'iu'
  ),
  person: new RegExp(
    `\\b${oneOf(`he she they his hers? him them theirs? himself herself themselves the_pair the_duo the_two`)}\\b`,
    'i'
  ),
  thing: new RegExp(`\\b${oneOf('this these those such')} (?:an? )?(?!${times}\\b|as\\b)(\\p{L}+)`, 'giu'),
  opening: new RegExp(
    `^${oneOf(`in on at for with after before during despite by under of when while as since if although though
      because but and so however yet still then later earlier today yesterday once until according meanwhile from to
      asked last next this that he she they it monday tuesday wednesday thursday friday saturday sunday also
      instead`)}$`,
    'i'
  ),
  locating: new RegExp(
    `^${oneOf(`in at on from to near of since until last next monday tuesday wednesday thursday friday saturday
      sunday`)}$`,
    'i'
  ),
  // "us" is left out: in capitals it is a country.
  self: /\b(?:I|I['’]m|we|we['’]re|my|our|you|your|We|My|Our|You|Your)\b/
}
