import { answer, api } from '../../api/client';

/** Those who teach, by name; a large school takes a second page. */
export async function teachers(): Promise<(readonly [id: string, name: string])[]> {
  const found: (readonly [string, string])[] = [];
  let cursor: string | undefined;
  do {
    const query = { kind: 'staff' as const, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answer(api.GET('/people', { params: { query } }));
    for (const { personId, name, roles, active } of page.people) {
      const teaches = roles.some(({ role }) => role === 'TEACHER' || role === 'HOMEROOM_TEACHER');
      if (active && teaches) found.push([personId, name]);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}
