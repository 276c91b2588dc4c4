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

  /** When an achievement came into the choice and went out of it. */
  static List<Change> of(AchievementId id, List<Item> choices) {
    List<Change> changes = new ArrayList<>();
    boolean before = false;
    for (Item choice : choices) {
      boolean now = choice.texts(SelectionItems.CHOSEN).contains(id.toString());
      if (now != before) {
        Change whole = ChangeItems.read(choice);
        changes.add(
            new Change(
                id.subject(),
                whole.at(),
                whole.who(),
                now ? Deed.SELECT : Deed.DESELECT,
                Optional.of(name(before)),
                Optional.of(name(now)),
                whole.why(),
                whole.about()));
      }
      before = now;
    }
    return changes;
  }

  private static String name(boolean chosen) {
    AchievementState state = chosen ? AchievementState.SELECTED : AchievementState.READY;
    return state.chinese();
  }
}
