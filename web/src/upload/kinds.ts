import { type Of, answer, api } from '../api/client';

/** What is uploaded to: a course outcome or an achievement. */
export type Kind = Of<'WorkKind'>;

type Bodies = { outcome: Omit<Of<'Announcement'>, 'files'>; achievement: Omit<Of<'AchievementAnnouncement'>, 'files'> };

/** What is said of a new one, but for its files. */
export type NewWork = { [K in Kind]: { kind: K; body: Bodies[K] } }[Kind];

/** What both kinds have while files come. */
export interface Holder {
  id: string;
  revision: number;
  state: Of<'PieceState'> | Of<'AchievementState'>;
  files: Of<'Files'>;
  links: Of<'Uploads'>;
  /** Why the files were refused, if they were. */
  refused: string | undefined;
  /** What its history says last. */
  last: string | undefined;
}

type Outcome = Of<'PieceMembers'> & { uploads?: Of<'Uploads'>; history?: readonly { why: string }[] };
type Achievement = Of<'AchievementMembers'> & { uploads?: Of<'Uploads'>; history?: readonly { why: string }[] };

function outcome(piece: Outcome): Holder {
  return holder(piece.pieceId, piece);
}

function achievement(piece: Achievement): Holder {
  return holder(piece.achievementId, piece);
}

function holder(id: string, piece: Outcome | Achievement): Holder {
  return {
    id,
    revision: piece.revision,
    state: piece.state,
    files: piece.files ?? [],
    links: piece.uploads ?? [],
    refused: piece.refusal?.detail,
    last: piece.history?.at(-1)?.why,
  };
}

/** Announces a new one; the same key again is answered with the same one. */
export async function announce(work: NewWork, files: Of<'AnnouncedFiles'>, key: string): Promise<Holder> {
  const params = { header: { 'Idempotency-Key': key } };
  if (work.kind === 'outcome') {
    return outcome(await answer(api.POST('/outcomes', { params, body: { ...work.body, files } })));
  }
  return achievement(await answer(api.POST('/achievements', { params, body: { ...work.body, files } })));
}

/** Announces other files for one that is there. */
export async function announceAnew(kind: Kind, id: string, files: Of<'AnnouncedFiles'>): Promise<Holder> {
  if (kind === 'outcome') {
    return outcome(await answer(api.PUT('/outcomes/{pieceId}/files', { params: { path: { pieceId: id } }, body: { files } })));
  }
  const path = { achievementId: id };
  return achievement(await answer(api.PUT('/achievements/{achievementId}/files', { params: { path }, body: { files } })));
}

/** How far it is, with fresh links for what has not come. */
export async function look(kind: Kind, id: string): Promise<Holder> {
  if (kind === 'outcome') return outcome(await answer(api.GET('/outcomes/{pieceId}', { params: { path: { pieceId: id } } })));
  return achievement(await answer(api.GET('/achievements/{achievementId}', { params: { path: { achievementId: id } } })));
}
