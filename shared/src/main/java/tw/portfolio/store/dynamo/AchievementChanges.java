package tw.portfolio.store.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.achievement.AchievementId;
import tw.portfolio.domain.achievement.AchievementState;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.school.SchoolCode;

/** Lines of history about choices of achievements. */
final class AchievementChanges {
  private AchievementChanges() {}

  /**
   * The line of a whole choice. It has the ids of what was chosen, so that nobody has to read the
   * choice before it.
   */
  static Item line(SchoolCode school, Change change, Instant at, List<String> chosen) {
    return ChangeItems.write(school, moved(change, at), HistoryItems.step(1))
        .texts(SelectionItems.CHOSEN, chosen);
  }

  /** The line of an unlock, with the ids of what it makes changeable. */
  static Item unlocked(SchoolCode school, Change change, List<String> chosen) {
    return ChangeItems.write(school, change, "unlocked").texts(SelectionItems.CHOSEN, chosen);
  }

  private static Change moved(Change change, Instant at) {
    return new Change(
        change.subject(),
        at,
        change.who(),
        change.deed(),
        change.from(),
        change.to(),
        change.why(),
        change.about());
  }

  /** When an achievement came into the choice, went out of it, and was unlocked in it. */
  static List<Change> of(AchievementId id, List<Item> choices) {
    List<Change> changes = new ArrayList<>();
    boolean before = false;
    for (Item choice : choices) {
      boolean now = choice.texts(SelectionItems.CHOSEN).contains(id.toString());
      Change whole = ChangeItems.read(choice);
      if (whole.deed() == Deed.UNLOCK) {
        if (now) {
          changes.add(
              of(id, whole, Deed.UNLOCK, AchievementState.SUBMITTED, AchievementState.SELECTED));
        }
        continue;
      }
      if (now != before) {
        changes.add(
            now
                ? of(id, whole, Deed.SELECT, AchievementState.READY, AchievementState.SELECTED)
                : of(id, whole, Deed.DESELECT, AchievementState.SELECTED, AchievementState.READY));
      }
      before = now;
    }
    return changes;
  }

  private static Change of(
      AchievementId id, Change whole, Deed deed, AchievementState from, AchievementState to) {
    return new Change(
        id.subject(),
        whole.at(),
        whole.who(),
        deed,
        Optional.of(from.chinese()),
        Optional.of(to.chinese()),
        whole.why(),
        whole.about());
  }
}
