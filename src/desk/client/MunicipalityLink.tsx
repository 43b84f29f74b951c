/** A municipality in the list of them, and what is due there. */
import * as words from '../../text/desk/desk.ts';
import type { MunicipalityLine } from '../due.ts';
import { addressOf } from './address.ts';

export function MunicipalityLink({ id, name, due, more = 0 }: MunicipalityLine & { readonly id: string }) {
  return (
    <li>
      <a href={addressOf({ screen: 'home', municipality: id })}>{name}</a>
      {due && (
        <span class={`hint ${due.state}`}>
          {' '}
          {words.dueText(due)}
          {more > 0 && words.moreDue(more)}
        </span>
      )}
    </li>
  );
}
