import { signal } from '@preact/signals';
import type { Of } from '../api/client';

/** Who is signed in, what they may do, and what the school has set for this year. */
export type Me = Of<'Me'>;
export type Role = Of<'Role'>;
export type Permission = Of<'Permission'>;

/** For whom something is: whoever has one of these roles or permissions. */
export type For = readonly (Role | Permission)[];

export const me = signal<Me | undefined>(undefined);

/** Whether it is for somebody; what says nothing is for everybody. */
export function isFor(who: Me, wanted: For | undefined): boolean {
  return wanted === undefined || wanted.some((one) => has(who, one));
}

/** Whether somebody has a role or a permission. */
export function has(who: Me, wanted: Role | Permission): boolean {
  return who.roles.some(({ role }) => role === wanted) || who.permissions.some((one) => one === wanted);
}
