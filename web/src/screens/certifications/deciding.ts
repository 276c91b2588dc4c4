import { type Of, answer, api } from '../../api/client';
import type { Piece } from './queue';

/** A piece that could not be decided on, and why. */
export interface Left {
  piece: Piece;
  detail: string;
}

/** The decision on a piece as the list showed it; without a reason it is certified. */
function decision({ revision, label }: Piece, reason: string | undefined): Of<'Decision'> {
  const seen = { revision, ...(label?.sectionId === undefined ? {} : { sectionId: label.sectionId }) };
  return reason === undefined ? { ...seen, decision: 'certify' } : { ...seen, decision: 'return', reason };
}

/** Certifies a piece, or returns it for a reason. */
export async function decide(piece: Piece, reason?: string): Promise<void> {
  const path = { pieceId: piece.pieceId };
  await answer(api.PUT('/certifications/{pieceId}', { params: { path }, body: decision(piece, reason) }));
}

/** The same for many; tells which were not. */
export async function decideAll(pieces: readonly Piece[], reason?: string): Promise<Left[]> {
  const decisions = pieces.map((piece) => ({ pieceId: piece.pieceId, ...decision(piece, reason) }));
  const { results } = await answer(api.POST('/certifications', { body: { decisions } }));
  return results.flatMap((result) => {
    const piece = pieces.find(({ pieceId }) => pieceId === result.pieceId);
    return result.ok || piece === undefined ? [] : [{ piece, detail: result.problem.detail }];
  });
}

/** Takes a decision back; the piece waits again. */
export async function undo({ pieceId, revision }: Piece, reason: string): Promise<void> {
  await answer(api.DELETE('/certifications/{pieceId}', { params: { path: { pieceId } }, body: { revision, reason } }));
}
