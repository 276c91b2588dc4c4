package tw.portfolio.reminder.digest;

import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.reminder.rule.ReminderKind;

/** Something that is missing, in words that say what to do next. */
public sealed interface DigestLine permits StudentLine, StaffLine, OfficeLine {
  /** By which rule it falls due. */
  ReminderKind kind();

  /** What distinguishes it among a person's lines of a kind. */
  String about();

  /** What to do, in Traditional Chinese. */
  String chinese();

  /** The same in English. */
  String english();

  /** Where to do it. */
  PageLink page();
}
