import type { Job } from '../../ui/job';

/** What a pre-check has counted. */
export interface Precheck {
  causes: readonly { code: string; weight: 'refused' | 'doubtful'; chinese: string; english: string; office: string; rows: number }[];
  classes: readonly { className: string; students: number; rows: number; refused: number; doubtful: number }[];
}

/** What the making of books has counted. */
export interface Books {
  books: readonly { kind: string; code?: string; name: string; version?: string; rows: number; missing: number; unproven: readonly string[] }[];
}

/** What a file of receipts would bring. */
export interface Receipts {
  kinds: Partial<Record<'outcomes' | 'achievements' | 'grades' | 'cadres', { students: number; unchanged: number; rows: number; arrived: number; different: number; missing: number; unknown: number }>>;
  strangers: number;
  maskedIds: readonly string[];
}

/** The figures as their kind has them: the API says only that there are some. */
export function figuresOf<Figures>({ figures }: Job): Figures {
  return figures as unknown as Figures;
}
