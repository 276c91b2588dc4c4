package tw.portfolio.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.samples.Staff;
import tw.portfolio.work.WorkKind;

/** What every {@link AskedStore} does. */
public abstract class AskedStoreContract extends StoreContract {
  private static final Asked ASKED =
      new Asked(
          SCHOOL,
          LocalDate.of(2026, 11, 20),
          ReminderKind.SELECTION,
          Set.of(WorkKind.OUTCOME, WorkKind.ACHIEVEMENT),
          Optional.of("一年一班"),
          Staff.HOMEROOM.id(),
          "一年一班 導師 " + Staff.HOMEROOM.name(),
          new Asked.Figures(12, 3, 1));

  /** What was asked for, beside the school that was opened. */
  protected abstract AskedStore asked();

  private boolean keep(Asked one) {
    return asked()
        .keep(
            one,
            new Change(
                AskingReminders.SUBJECT,
                NOW,
                Author.of(Staff.actor(Staff.HOMEROOM)),
                ChangeAction.ADD,
                Optional.empty(),
                Optional.of("提醒"),
                "",
                Optional.empty()));
  }

  @Test
  void shouldKeepTheSameOnce() {
    assertThat(asked().find(SCHOOL, ASKED.id())).isEmpty();

    assertThat(keep(ASKED)).isTrue();
    assertThat(keep(ASKED)).isFalse();

    assertThat(asked().find(SCHOOL, ASKED.id())).contains(ASKED);
  }

  @Test
  void shouldTellOthersApart() {
    Asked another =
        new Asked(
            SCHOOL,
            ASKED.day(),
            ASKED.kind(),
            Set.of(WorkKind.OUTCOME),
            Optional.empty(),
            ASKED.by(),
            ASKED.words(),
            ASKED.figures());

    assertThat(keep(ASKED)).isTrue();
    assertThat(keep(another)).isTrue();

    assertThat(asked().find(SCHOOL, another.id())).contains(another);
  }
}
