import type { Of } from '../../api/client';

/** By what an achievement is called in a list: its name, or what comes closest to one. */
export function nameOf(detail: Of<'AchievementDetail'>): string {
  switch (detail.category) {
    case 'cadre':
      return `${detail.organisation} ${detail.office}`;
    case 'certificate':
      return detail.certificate;
    case 'workplace':
      return `${detail.organisation} ${detail.position}`;
    case 'competition':
    case 'service':
    case 'flexibleTime':
    case 'groupTime':
    case 'work':
    case 'advancedCourse':
    case 'other':
      return detail.name;
  }
}
