package tw.portfolio.work.achievement.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementState;
import tw.portfolio.work.item.ChoiceUpdate;

/** Lines of history about choices of achievements. */
public final class AchievementChanges {
  private AchievementChanges() {}

  /**
   * The line of a whole choice. It has the ids of what was chosen, so that nobody has to read the
   * choice before it.
   */
  public static Item line(
      Table table, SchoolCode school, Change change, Instant at, List<String> chosen) {
    return ChangeItems.write(table, school, moved(change, at), ChangeItems.step(1))
        .texts(ChoiceUpdate.CHOSEN, chosen);
  }

  /** The line of an unlock, with the ids of what it makes changeable. */
  public static Item unlocked(Table table, SchoolCode school, Change change, List<String> chosen) {
    return ChangeItems.write(table, school, change, "unlocked").texts(ChoiceUpdate.CHOSEN, chosen);
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
  public static List<Change> of(AchievementId id, List<Item> choices) {
    List<Change> changes = new ArrayList<>();
    boolean before = false;
    for (Item choice : choices) {
      boolean now = choice.texts(ChoiceUpdate.CHOSEN).contains(id.toString());
      Change whole = ChangeItems.read(choice);
      if (whole.deed() == ChangeAction.UNLOCK) {
        if (now) {
          changes.add(
              of(
                  id,
                  whole,
                  ChangeAction.UNLOCK,
                  AchievementState.SUBMITTED,
                  AchievementState.SELECTED));
        }
        continue;
      }
      if (now != before) {
        changes.add(
            now
                ? of(
                    id,
                    whole,
                    ChangeAction.SELECT,
                    AchievementState.READY,
                    AchievementState.SELECTED)
                : of(
                    id,
                    whole,
                    ChangeAction.DESELECT,
                    AchievementState.SELECTED,
                    AchievementState.READY));
      }
      before = now;
    }
    return changes;
  }

  private static Change of(
      AchievementId id,
      Change whole,
      ChangeAction deed,
      AchievementState from,
      AchievementState to) {
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
