import { lines, say } from '../text/say';
import type { components } from './schema';

/** A refusal as the API writes it (RFC 9457): why, and what to do. */
export type Problem = components['schemas']['Problem'];

/** What a request ended in that was answered, but not with what was asked for. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
    /** In how many seconds to ask again, if the answer says so. */
    readonly again: number | undefined = undefined,
  ) {
    super(problem?.code ?? String(status));
  }

  /** The stable code, such as `changed-meanwhile`; a number if the gateway itself refused. */
  get code(): string {
    return this.problem?.code ?? String(this.status);
  }

  /** Whether it says so. */
  is(code: Problem['code']): boolean {
    return this.problem?.code === code;
  }
}

/** A request that nothing answered: the connection is gone. What was typed is still there. */
export class Lost extends Error {}

/** Something that can't be done, in words for people already. */
export class Told extends Error {}

/** Why, for people, with what to do next. */
export function why(error: unknown): string {
  if (error instanceof Told) return error.message;
  if (error instanceof Lost) {
    return say(
      '連不上網路，資料還沒有送出。您填的內容都還在，網路恢復後請再按一次。',
      'There is no connection, so nothing was sent. What you typed is still here; try again once you are back online.',
    );
  }
  if (error instanceof Refused) return error.problem ? lines(error.problem.detail) : gateway(error.status);
  return say(
    '這一頁發生了錯誤。請重新整理；如果又發生，請按「提問」告訴資訊組。',
    'Something went wrong on this page. Reload it; if it happens again, ask the information office.',
  );
}

/** What API Gateway answers by itself has no words for people. */
function gateway(status: number): string {
  switch (status) {
    case 401:
      return say('登入已經過期，請重新登入。', 'You are no longer signed in. Please sign in again.');
    case 403:
      return say('您的職務不能使用這項功能。', 'Your role does not allow this.');
    case 404:
      return say('找不到這筆資料，可能已被刪除。', 'This is not here; it may have been deleted.');
    case 413:
      return say('送出的內容太大。', 'What was sent is too large.');
    case 429:
    case 503:
      return say('現在使用的人太多，請過一分鐘再試。', 'Very many people are here right now. Try again in a minute.');
    default:
      return say(`伺服器發生錯誤（${status}），請稍後再試。`, `The server failed (${status}). Try again later.`);
  }
}

/** The number by which the information office finds the fault in the log. */
export function faultOf(error: unknown): string | undefined {
  return error instanceof Refused ? error.problem?.fault : undefined;
}

/** What is wrong with which field, by the field's name. */
export function fieldsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {};
  return Object.fromEntries((error.problem?.fields ?? []).map(({ name, detail }) => [name, lines(detail)]));
}
