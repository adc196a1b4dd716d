import type { ActivityRefusal } from '#lib/domain/actions/activities.ts';
import type { ApprovalRefusal } from '#lib/domain/actions/approvals.ts';
import type { TakeUpRefusal } from '#lib/domain/actions/fromResult.ts';
import type { BudgetRefusal } from '#lib/domain/actions/budgetLines.ts';
import type { DrawRefusal } from '#lib/domain/drawing/things.ts';
import type { IdeaRefusal } from '#lib/domain/ideas/ideas.ts';
import type { ClusterMoveRefusal } from '#lib/domain/ideas/clusterMoves.ts';
import type { ChoiceRefusal } from '#lib/domain/ideas/choices.ts';
import type { ClusterRefusal } from '#lib/domain/ideas/clusters.ts';
import type { DescribeRefusal } from '#lib/domain/ideas/describing.ts';
import type { OutcomeRefusal } from '#lib/domain/ideas/outcomes.ts';
import type { PhotoRefusal } from '#lib/domain/ideas/photos.ts';
import type { ReleaseRefusal } from '#lib/domain/ideas/safeVoice/release.ts';
import type { ThemeRefusal } from '#lib/domain/ideas/safeVoice/themes.ts';
import type { VoiceRefusal } from '#lib/domain/ideas/safeVoice/voices.ts';
import type { SupportRefusal } from '#lib/domain/ideas/meToo.ts';
import type { BeginRefusal } from '#lib/domain/meeting/beginning.ts';
import type { SplitRefusal } from '#lib/domain/meeting/groups/splits.ts';
import type { AgendaRefusal } from '#lib/domain/meeting/agenda.ts';
import type { QuorumRefusal } from '#lib/domain/meeting/quorum.ts';
import type { SittingRefusal } from '#lib/domain/meeting/sittings.ts';
import type { StageRefusal } from '#lib/domain/meeting/stage.ts';
import type { TimerRefusal } from '#lib/domain/meeting/timer.ts';
import type { RestoreRefusal } from '#lib/domain/history/restore.ts';
import type { RecordRefusal } from '#lib/domain/shared/records.ts';
import type { ClosingRefusal } from '#lib/domain/monitoring/closing.ts';
import type { NextCycleRefusal } from '#lib/domain/monitoring/nextCycle.ts';
import type { ProgressRefusal } from '#lib/domain/monitoring/progress.ts';
import type { ReportRefusal } from '#lib/domain/monitoring/reports.ts';
import type { ConfirmRefusal } from '#lib/domain/objectives/confirming.ts';
import type { ObjectiveRefusal } from '#lib/domain/objectives/objectives.ts';
import type { ProposeRefusal } from '#lib/domain/objectives/proposing.ts';
import type { MarkRefusal } from '#lib/domain/problems/marks.ts';
import type { MergeRefusal } from '#lib/domain/problems/merging.ts';
import type { MoveRefusal } from '#lib/domain/problems/moves.ts';
import type { ProblemRefusal } from '#lib/domain/problems/problems.ts';
import type { SwapRefusal } from '#lib/domain/problems/swap.ts';
import type { TreeRefusal } from '#lib/domain/problems/trees.ts';
import type { DraftRefusal } from '#lib/domain/votes/agreeing/drafting.ts';
import type { ConsensusRefusal } from '#lib/domain/votes/consensus.ts';
import type { DefinitionRefusal } from '#lib/domain/votes/definitions.ts';
import type { HandOutRefusal } from '#lib/domain/votes/handedOut.ts';
import type { BallotRefusal } from '#lib/domain/votes/ballots.ts';
import type { CastRefusal } from '#lib/domain/votes/sealed/cast.ts';
import type { SealRefusal } from '#lib/domain/votes/sealed/sealing.ts';
import type { RoundRefusal } from '#lib/domain/votes/rounds.ts';

import type { MessageKey } from './languages.ts';
import { t } from './words.svelte.ts';

/** Why the domain said no. */
export type DomainRefusal =
	| DefinitionRefusal
	| RecordRefusal
	| ReportRefusal
	| RestoreRefusal
	| SittingRefusal
	| QuorumRefusal
	| AgendaRefusal
	| ActivityRefusal
	| ApprovalRefusal
	| BudgetRefusal
	| CastRefusal
	| BallotRefusal
	| BeginRefusal
	| ChoiceRefusal
	| ClosingRefusal
	| ClusterMoveRefusal
	| ClusterRefusal
	| ConfirmRefusal
	| ConsensusRefusal
	| DescribeRefusal
	| DraftRefusal
	| DrawRefusal
	| HandOutRefusal
	| IdeaRefusal
	| MarkRefusal
	| MergeRefusal
	| MoveRefusal
	| NextCycleRefusal
	| ObjectiveRefusal
	| OutcomeRefusal
	| PhotoRefusal
	| ProblemRefusal
	| ProgressRefusal
	| ProposeRefusal
	| ReleaseRefusal
	| RoundRefusal
	| SealRefusal
	| SplitRefusal
	| StageRefusal
	| SupportRefusal
	| SwapRefusal
	| TakeUpRefusal
	| ThemeRefusal
	| TimerRefusal
	| TreeRefusal
	| VoiceRefusal;

/** Why the relay, the disk or a file said no. They come over a border, so a test and not the compiler watches them. */
export type BorderRefusal =
	| 'wrong-code'
	| 'too-many-tries'
	| 'only-at-the-laptop'
	| 'taken-out'
	| 'bad-request'
	| 'not-found'
	| 'relay-trouble'
	| 'no-relay'
	| 'read-only'
	| 'too-large'
	| 'broken-update'
	| 'disk-full'
	| 'not-yours'
	| 'waits'
	| 'too-fast'
	| 'not-kept-here'
	| 'no-room-here'
	| 'not-a-rembuk-file'
	| 'not-a-data-file'
	| 'wrong-value'
	| 'said-twice'
	| 'damaged-file'
	| 'newer-file'
	| 'file-too-large'
	| 'photo-too-large'
	| 'not-a-photo'
	| 'photo-unreadable'
	| 'not-a-voice'
	| 'voice-too-heavy'
	| 'voice-too-long'
	| 'voice-unplayable'
	| 'no-microphone';

/** Why a board said no to a hand on what is not the board's own. */
export type BoardRefusal = 'line-of-problems' | 'not-written-yet';

/** Any reason a person may have to read. */
export type Refusal = DomainRefusal | BorderRefusal | BoardRefusal;

type MustHaveWords<K extends MessageKey> = K;
/** A refusal without words does not compile. */
export type RefusalKey = MustHaveWords<`refusal.${Refusal}`>;

/** Says why something was not done, and what to do about it. */
export function why(refusal: Refusal): string {
	return t(`refusal.${refusal}`);
}
