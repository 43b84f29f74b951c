/** Takes what was understood of what was pasted into a follow-up. */
import type { Content } from '../content/parse/content.ts';
import type { Municipality, Party } from '../domain/model.ts';
import { partyNames, withStanding } from '../domain/parties.ts';
import type { AgreementYear } from '../views/agreement-year.ts';
import { resultFields, type ReportProposal } from './paste/proposal.ts';
import { sheetOf, withReported } from './sheet.ts';
import type { Workspace } from './workspace.ts';

/** Returns the parties that may be named in what is pasted, as a municipality calls them. */
export function partiesOf({ parties }: Content, municipality: Municipality): readonly Party[] {
  const names = partyNames(parties, municipality);
  return withStanding(parties).map((party) => ({ ...party, name: names.get(party.id) ?? party.name }));
}

/** Returns the workspace with what some proposals say in the follow-ups of a period. */
export function withProposals(
  workspace: Workspace,
  year: AgreementYear,
  period: string,
  proposals: readonly ReportProposal[],
): Workspace {
  return proposals.reduce((changed, proposal) => {
    const sheet = sheetOf(changed, year, period).find(({ judged }) => judged.promise.id === proposal.promise);
    return sheet ? withReported(changed, sheet, proposal.activity, resultFields(proposal)) : changed;
  }, workspace);
}
