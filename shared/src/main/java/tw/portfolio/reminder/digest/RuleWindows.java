package tw.portfolio.reminder.digest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;

/** Which windows a rule hangs on. */
final class RuleWindows {
  private RuleWindows() {}

  /** Those of a kind; of none, its days are counted without a window. */
  static Collection<WindowKey> of(ReminderKind kind) {
    Set<WindowKind> kinds =
        switch (kind) {
          case UNSENT, RETURNED -> EnumSet.of(WindowKind.UPLOAD, WindowKind.CERTIFICATION);
          case DRAFT -> EnumSet.of(WindowKind.UPLOAD, WindowKind.ACHIEVEMENT_UPLOAD);
          case SELECTION -> EnumSet.of(WindowKind.SELECTION, WindowKind.ACHIEVEMENT_SELECTION);
          case RECEIPT, FORMS ->
              EnumSet.of(
                  WindowKind.RECEIPT_OUTCOMES,
                  WindowKind.RECEIPT_ACHIEVEMENTS,
                  WindowKind.RECEIPT_GRADES,
                  WindowKind.RECEIPT_CADRES);
          case STATEMENT -> EnumSet.of(WindowKind.STATEMENT);
          case WAITING -> EnumSet.of(WindowKind.CERTIFICATION);
          case CLASS, SCHOOL -> EnumSet.complementOf(EnumSet.of(WindowKind.LEAVERS_COPY));
          case CASES, TASKS -> EnumSet.noneOf(WindowKind.class);
        };
    return WindowKey.ordinary().stream().filter(key -> kinds.contains(key.kind())).toList();
  }
}
