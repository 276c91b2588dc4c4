package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;

/** The lines that changes of achievements leave in the school's history. */
final class AchievementHistory {
  private AchievementHistory() {}

  /** It has come to another state; a new one has none before it, one that is gone none after it. */
  static Change moved(
      Optional<Achievement> before,
      Optional<Achievement> after,
      ChangeAction deed,
      Author who,
      String why,
      Instant now) {
    Achievement achievement = after.or(() -> before).orElseThrow();
    return line(
        achievement,
        deed,
        who,
        now,
        before.map(AchievementHistory::state),
        after.map(AchievementHistory::state),
        why);
  }

  /** The student says something else of it. */
  static Change mended(Achievement before, Achievement after, Author who, Instant now) {
    return line(
        after,
        ChangeAction.CHANGE,
        who,
        now,
        Optional.of(said(before)),
        Optional.of(said(after)),
        "");
  }

  private static Change line(
      Achievement achievement,
      ChangeAction deed,
      Author who,
      Instant now,
      Optional<String> from,
      Optional<String> to,
      String why) {
    return new Change(
        achievement.id().subject(),
        now,
        who,
        deed,
        from,
        to,
        why,
        Optional.of(achievement.id().student()));
  }

  private static String state(Achievement achievement) {
    AchievementState state = achievement.state();
    return state.chinese();
  }

  /** Everything that is said of it, so that the history tells what was mended. */
  private static String said(Achievement achievement) {
    Detail detail = achievement.about().detail();
    StringBuilder said = new StringBuilder(detail.category().chinese());
    detail
        .category()
        .entries()
        .forEach(
            entry ->
                detail
                    .values()
                    .text(entry.name())
                    .ifPresent(text -> add(said, entry.title(), text)));
    add(said, "內容簡述", achievement.about().description().text());
    achievement
        .about()
        .link()
        .map(ExternalLink::address)
        .ifPresent(address -> add(said, "外部連結", address));
    return said.toString();
  }

  private static void add(StringBuilder said, String title, String text) {
    said.append("；").append(title).append(" ").append(text);
  }
}
