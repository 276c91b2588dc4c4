import type { Of } from '../../api/client';
import { say } from '../../text/say';

/** A share of a class: what it is, how many, and which look it has in a plot. */
export interface Share {
  name: string;
  count: number;
  look: 'a' | 'b' | 'c' | 'd';
}

/** The students of a class by how far they are; each is in one share, and together they are all of them. */
export function shares({ students }: Pick<Of<'WorkSum'>, 'students'>, all: number): readonly Share[] {
  const handedIn = students.handedIn;
  const chosen = Math.max(0, students.chosen - handedIn);
  const rest = Math.max(0, all - handedIn - chosen - students.declined);
  return [
    { name: say('已提交', 'Handed in'), count: handedIn, look: 'a' },
    { name: say('已勾選', 'Chosen'), count: chosen, look: 'b' },
    { name: say('不提交', 'Hand in nothing'), count: students.declined, look: 'c' },
    { name: say('還沒決定', 'Undecided'), count: rest, look: 'd' },
  ];
}
