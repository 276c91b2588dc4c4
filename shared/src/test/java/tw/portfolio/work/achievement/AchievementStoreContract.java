package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Description;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.AchievementStore.AchievementChoice;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;
import tw.portfolio.work.achievement.AchievementStore.Chosen;

/** What every {@link AchievementStore} does. */
public abstract class AchievementStoreContract extends StoreContract {
  private static final Instant FINE = Instant.parse("2026-11-20T12:00:00.123Z");

  private AchievementStore achievements;

  /** The store under test, beside the stores that were opened last. */
  protected abstract AchievementStore achievements();

  /** Locks a student's choice of the year as if the school had handed it in. */
  protected abstract void lock(PersonId student, String by);

  @BeforeEach
  void openAchievements() {
    achievements = achievements();
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveBackEveryCategory(Category category) {
    Achievement announced =
        Achievement.announced(
            SCHOOL, Achievements.id(1), Achievements.linked(category), List.of(), NOW, NOW);

    assertWritten(announce(announced));

    assertGivenBack(announced);
  }

  static Stream<AchievementStatus> statuses() {
    Achievement had = Achievements.arrived(Achievements.announced(9, FilePart.values()));
    return Stream.of(
        new AchievementStatus.Reserved(FINE, Optional.empty()),
        new AchievementStatus.Reserved(
            FINE, Optional.of(new AchievementStatus.Kept(had.files(), 1, FINE))),
        new AchievementStatus.Reserved(
            FINE, Optional.of(new AchievementStatus.Kept(Optional.empty(), 1, FINE))),
        new AchievementStatus.Refused(FINE, FilePart.MEDIA, "not-what-it-says", "這不是照片。"),
        new AchievementStatus.Ready(FINE));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void shouldGiveBackEveryStatus(AchievementStatus status) {
    Achievement first = Achievements.announced(1, FilePart.values());
    assertWritten(announce(first));
    Achievement next = Achievements.arrived(first).with(status);
    Achievement after =
        new Achievement(
            SCHOOL, next.id(), next.about(), next.files(), 1, status, next.created(), 2);

    assertWritten(change(first, Optional.of(after)));

    assertGivenBack(after);
  }

  private void assertGivenBack(Achievement achievement) {
    assertThat(achievements.find(SCHOOL, achievement.id())).contains(achievement);
    assertThat(achievements.year(SCHOOL, MING.id(), YEAR).achievements())
        .containsExactly(achievement);
    assertThat(achievements.year(SCHOOL, HUA.id(), YEAR).achievements()).isEmpty();
  }

  @Test
  void shouldFindTheWayFromEachFileToItsAchievement() {
    Achievement first = Achievements.announced(1, FilePart.values());
    assertWritten(announce(first));
    Achievement ready = Achievements.arrived(first);
    assertWritten(change(first, Optional.of(ready)));
    Achievement replaced =
        ready.awaiting(first.allFiles().stream().map(RecordedFile::declared).toList(), FINE, FINE);

    assertWritten(change(ready, Optional.of(replaced)));

    assertThat(replaced.everyFile()).hasSize(4);
    for (RecordedFile file : replaced.everyFile()) {
      assertThat(achievements.achievementOf(file.key())).contains(first.id());
      assertThat(stores.pieces().pieceOf(file.key())).isEmpty();
    }
  }

  @Test
  void shouldListWhatWaitsForFilesAndNothingElse() {
    Achievement waits = Achievements.announced(1, FilePart.DOCUMENT);
    assertWritten(announce(waits));
    assertWritten(announce(Achievements.withLink(2)));

    assertThat(achievements.awaitingFilesSince(NOW.plusSeconds(1))).containsExactly(waits);
    assertThat(achievements.awaitingFilesSince(NOW)).isEmpty();
    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();

    assertWritten(change(waits, Optional.of(Achievements.arrived(waits))));
    assertThat(achievements.awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void shouldRefuseTheTwentyFirstOfAYearAndNameTheTwenty() {
    List<Achievement> all = fillSlots();

    assertThat(reasons(announce(Achievements.withLink(99))))
        .containsExactly(
            new WorkRefusal.NoSlot(
                new HashSet<>(all.stream().map(one -> one.id().secret()).toList())));
    Term other = Term.parse("1161");
    Achievement nextYear =
        Achievement.announced(
            SCHOOL,
            Achievements.id(other, 98),
            Achievements.linked(Category.OTHER),
            List.of(),
            NOW,
            NOW);
    assertWritten(
        write(Optional.empty(), Optional.of(nextYear), Optional.of(uploading()), Optional.empty()));
  }

  @Test
  void shouldGiveTheSlotBackWhenOneIsRefusedOrGone() {
    List<Achievement> all = fillSlots();
    Achievement refused = all.getFirst();
    Achievement after =
        refused.with(new AchievementStatus.Refused(NOW, FilePart.DOCUMENT, "other", "不符"));

    assertWritten(change(refused, Optional.of(after)));
    assertWritten(announce(Achievements.withLink(101)));
    assertThat(reasons(announce(Achievements.withLink(102)))).hasSize(1);

    // It gave its slot back before, and has none to give when it goes.
    assertWritten(change(after, Optional.empty()));
    assertThat(reasons(announce(Achievements.withLink(102)))).hasSize(1);

    assertWritten(change(all.getLast(), Optional.empty()));
    assertWritten(announce(Achievements.withLink(102)));
    assertThat(reasons(announce(Achievements.withLink(103)))).hasSize(1);
  }

  @Test
  @Simultaneous
  protected void shouldNeverGiveMoreThanTwentySlotsToSimultaneousAnnouncements()
      throws InterruptedException {
    List<Callable<WriteResult<Rejection>>> all = new ArrayList<>();
    for (int number = 1; number <= 60; number++) {
      Achievement one = Achievements.withLink(number);
      all.add(() -> announce(one));
    }

    long written = written(all);

    assertThat(written).isBetween(1L, 20L);
    assertThat(achievements.year(SCHOOL, MING.id(), YEAR).slotsUsed()).isEqualTo(written);
    for (long left = written; left < 20; left++) {
      assertWritten(announce(Achievements.withLink(200 + left)));
    }
    assertThat(reasons(announce(Achievements.withLink(300)))).hasSize(1);
  }

  @Test
  void shouldCarryOutARequestOnceAndSayOnWhat() {
    IdempotencyKey once =
        new IdempotencyKey(MING.id(), "k-1", "digest", NOW.plus(Duration.ofDays(1)));
    Achievement first = Achievements.withLink(1);
    assertWritten(
        write(Optional.empty(), Optional.of(first), Optional.of(uploading()), Optional.of(once)));

    assertThat(
            reasons(
                write(
                    Optional.empty(),
                    Optional.of(Achievements.withLink(2)),
                    Optional.of(uploading()),
                    Optional.of(once))))
        .containsExactly(new AchievementRefusal.AchievementRequested(first.id(), "digest"));
    assertThat(achievements.year(SCHOOL, MING.id(), YEAR).achievements()).containsExactly(first);
  }

  @Test
  void shouldRefuseOutsideTheWindowAndUnderOtherCaps() {
    Achievement one = Achievements.withLink(1);
    SettingsGuard others =
        new SettingsGuard(
            SCHOOL, YEAR, SomeCaps.usual().achievements(3, 2).build(), uploading().windows(), NOW);
    assertThat(
            reasons(
                write(Optional.empty(), Optional.of(one), Optional.of(others), Optional.empty())))
        .hasSize(1)
        .first()
        .isInstanceOf(SettingsRefusal.SettingsDiffer.class);

    openOnly(WindowKind.UPLOAD, WindowKind.ACHIEVEMENT_SELECTION);
    assertThat(reasons(announce(one)))
        .hasSize(1)
        .first()
        .isInstanceOf(SettingsRefusal.SettingsDiffer.class);
    assertThat(achievements.find(SCHOOL, one.id())).isEmpty();
  }

  @Test
  void shouldLetOneOfTwoEditorsWin() {
    Achievement first = Achievements.withLink(1);
    assertWritten(announce(first));
    Achievement mended = described(first, "一");
    assertWritten(change(first, Optional.of(mended)));

    assertThat(reasons(change(first, Optional.of(described(first, "二")))))
        .containsExactly(
            new AchievementRefusal.AchievementDiffers(first.id(), Optional.of(mended)));
    assertThat(reasons(change(first, Optional.empty()))).hasSize(1);
    assertThat(achievements.find(SCHOOL, first.id())).contains(mended);
    assertThat(achievements.history(SCHOOL, first.id())).hasSize(2);
  }

  @Test
  void shouldReplaceTheWholeChoiceAndKeepTheOrderOfChoices() {
    Achievement first = ready(1);
    Achievement second = Achievements.withLink(2);
    assertWritten(announce(second));

    assertWritten(select(first, second));
    assertThat(selection())
        .isEqualTo(
            new AchievementSelection(
                Set.of(first.id(), second.id()), Optional.of(NOW), Optional.empty()));
    assertThat(achievements.year(SCHOOL, MING.id(), YEAR).stateOf(first))
        .isEqualTo(AchievementState.SELECTED);

    assertWritten(select(second));
    assertWritten(select());
    assertThat(selection().chosen()).isEmpty();
    assertThat(selection().at()).contains(NOW.plusNanos(2));
    assertThat(achievements.history(SCHOOL, first.id()))
        .extracting(Change::deed)
        .containsExactly(
            ChangeAction.ANNOUNCE, ChangeAction.ARRIVE, ChangeAction.SELECT, ChangeAction.DESELECT);
    assertThat(achievements.history(SCHOOL, second.id()))
        .extracting(Change::deed)
        .containsExactly(ChangeAction.ANNOUNCE, ChangeAction.SELECT, ChangeAction.DESELECT);
  }

  @Test
  void shouldChangeNothingIfOneOfTheChoiceIsNotWhatWasSeen() {
    Achievement ready = ready(1);
    Achievement waits = Achievements.announced(2, FilePart.DOCUMENT);
    assertWritten(announce(waits));
    Chosen altered =
        new Chosen(ready.id(), 1, Map.of(FilePart.DOCUMENT, new Seal("other", 1, NOW, "")));
    Chosen replaced = new Chosen(ready.id(), 2, chosen(ready).seals());
    AchievementId unknown = Achievements.id(77);

    assertThat(reasons(select(List.of(chosen(ready), chosen(waits)))))
        .containsExactly(new AchievementRefusal.AchievementDiffers(waits.id(), Optional.of(waits)));
    assertThat(reasons(select(List.of(altered))))
        .containsExactly(new AchievementRefusal.AchievementDiffers(ready.id(), Optional.of(ready)));
    assertThat(reasons(select(List.of(replaced)))).hasSize(1);
    assertThat(reasons(select(List.of(new Chosen(unknown, 1, Map.of())))))
        .containsExactly(new AchievementRefusal.AchievementDiffers(unknown, Optional.empty()));
    assertThat(reasons(achievements.select(choice(Students.actor(HUA), List.of(chosen(ready))))))
        .containsExactly(new AchievementRefusal.AchievementDiffers(ready.id(), Optional.empty()));
    assertThat(selection()).isEqualTo(AchievementSelection.NONE);
  }

  @Test
  void shouldKeepWhatIsChosenFromBeingChanged() {
    Achievement ready = ready(1);
    assertWritten(select(ready));

    assertThat(reasons(change(ready, Optional.empty())))
        .containsExactly(new AchievementRefusal.AchievementChosen(selection()));
    assertThat(reasons(change(ready, Optional.of(described(ready, "新"))))).hasSize(1);

    assertWritten(select());
    assertWritten(change(ready, Optional.empty()));
  }

  @Test
  void shouldLockTheChoiceOnceItIsHandedIn() {
    Achievement ready = ready(1);
    assertWritten(select(ready));
    lock(MING.id(), "1151");

    List<Rejection> reasons = reasons(select());

    assertThat(reasons).containsExactly(new AchievementRefusal.AchievementsLocked(selection()));
    assertThat(selection().submittedBy()).contains("1151");
    assertThat(achievements.year(SCHOOL, MING.id(), YEAR).stateOf(ready))
        .isEqualTo(AchievementState.SUBMITTED);
  }

  private List<Achievement> fillSlots() {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(number -> Achievements.announced(number, FilePart.DOCUMENT))
        .peek(one -> assertWritten(announce(one)))
        .toList();
  }

  private Achievement ready(long number) {
    Achievement announced = Achievements.announced(number, FilePart.values());
    assertWritten(announce(announced));
    Achievement ready = Achievements.arrived(announced);
    assertWritten(
        achievements.write(
            new AchievementWrite(
                Optional.of(announced),
                Optional.of(ready),
                line(ready, ChangeAction.ARRIVE),
                Optional.empty(),
                Optional.empty())));
    return ready;
  }

  private static Achievement described(Achievement before, String text) {
    return before.with(
        new Achievement.About(
            before.about().detail(), new Description(text), before.about().link()));
  }

  private AchievementSelection selection() {
    return achievements.year(SCHOOL, MING.id(), YEAR).selection();
  }

  private static Chosen chosen(Achievement achievement) {
    Map<FilePart, Seal> seals = new EnumMap<>(FilePart.class);
    achievement
        .allFiles()
        .forEach(
            file -> {
              if (file instanceof RecordedFile.Verified verified) {
                seals.put(file.key().part(), verified.seal());
              }
            });
    return new Chosen(achievement.id(), achievement.revision(), seals);
  }

  private WriteResult<Rejection> select(Achievement... all) {
    return select(Stream.of(all).map(AchievementStoreContract::chosen).toList());
  }

  private WriteResult<Rejection> select(List<Chosen> all) {
    return achievements.select(choice(Students.actor(MING), all));
  }

  private static AchievementChoice choice(Actor by, List<Chosen> all) {
    Change line =
        new Change(
            AchievementSelection.subject(by.person(), YEAR),
            NOW,
            Author.of(by),
            ChangeAction.SELECT,
            Optional.empty(),
            Optional.of(all.size() + " 件"),
            "",
            Optional.of(by.person()));
    return new AchievementChoice(open(WindowKind.ACHIEVEMENT_SELECTION), by, YEAR, all, line);
  }

  private static SettingsGuard uploading() {
    return open(WindowKind.ACHIEVEMENT_UPLOAD);
  }

  private WriteResult<Rejection> announce(Achievement achievement) {
    return write(
        Optional.empty(), Optional.of(achievement), Optional.of(uploading()), Optional.empty());
  }

  private WriteResult<Rejection> change(Achievement before, Optional<Achievement> after) {
    return write(Optional.of(before), after, Optional.empty(), Optional.empty());
  }

  private WriteResult<Rejection> write(
      Optional<Achievement> before,
      Optional<Achievement> after,
      Optional<SettingsGuard> settings,
      Optional<IdempotencyKey> once) {
    Achievement written = after.or(() -> before).orElseThrow();
    return achievements.write(
        new AchievementWrite(before, after, line(written, ChangeAction.ANNOUNCE), settings, once));
  }

  private static Change line(Achievement achievement, ChangeAction deed) {
    return new Change(
        achievement.id().subject(),
        NOW,
        Author.of(Students.actor(MING)),
        deed,
        Optional.empty(),
        Optional.of(achievement.state().chinese()),
        "",
        Optional.of(MING.id()));
  }
}
