package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;

class AnnounceTest {
  private final AchievementScene scene = new AchievementScene();

  @ParameterizedTest
  @EnumSource
  void shouldTakeEveryCategoryOnceItsFileIsHere(Category category) {
    Piece announced = granted(scene.announce(Achievements.about(category), REPORT.declared()));
    assertThat(announced.state()).isEqualTo(PieceState.RESERVED);

    scene.arrive(announced, REPORT);

    Piece ready = scene.expect(announced.id(), PieceState.UPLOADED);
    assertThat(ready.content()).isEqualTo(announced.content());
    assertThat(scene.history(ready.id()))
        .containsExactly(ChangeAction.ANNOUNCE, ChangeAction.ARRIVE);
  }

  @Test
  void shouldBeReadyAtOnceWithALinkAlone() {
    Piece linked = scene.linked();

    scene.expect(linked.id(), PieceState.UPLOADED);
    assertThat(scene.history(linked.id())).containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldWaitForEveryFileEvenIfThereIsALink() {
    Piece both =
        granted(
            scene.announce(
                Achievements.linked(Category.WORK), REPORT.declared(), RECORDING.declared()));

    scene.arrive(both, RECORDING);
    scene.expect(both.id(), PieceState.RESERVED);
    scene.arrive(both, REPORT);
    scene.expect(both.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldRefuseTheTwentyFirstOfAYearUntilOneIsDeleted() {
    Piece first = scene.linked();
    for (int more = 2; more <= 20; more++) {
      scene.linked();
    }

    Problem problem = refused(scene.announce(Achievements.linked(Category.OTHER)));
    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("20 件");

    granted(scene.discard(first));
    scene.linked();
    assertThat(scene.year().slotsUsed()).isEqualTo(20);
  }

  @Test
  void shouldObeyTheSchoolsOwnCapsThoughItBelievedOthers() {
    scene
        .campus()
        .settings(
            SchoolBuilder.aSchool()
                .withWindows(Windows.allOpen(SchoolBuilder.NOW))
                .withCaps(SomeCaps.usual().achievements(2, 1).build()));
    scene.linked();
    scene.linked();

    assertThat(refused(scene.announce(Achievements.linked(Category.OTHER))).chinese())
        .contains("最多上傳 2 件");
  }

  @Test
  void shouldGiveSlotsOfFilesThatNeverCameBackAtTheFullHour() {
    for (int number = 1; number <= 20; number++) {
      scene.announced(REPORT);
    }
    scene.pass(Duration.ofMinutes(59));
    assertThat(kind(scene.announce(Achievements.linked(Category.OTHER))))
        .isEqualTo(ProblemKind.CAP_REACHED);

    scene.pass(Duration.ofMinutes(1));
    scene.linked();
  }

  @Test
  void shouldNeverGiveMoreThanTwentySlotsToSimultaneousAnnouncements() throws Exception {
    ReservingUploads announcing = scene.announcing();
    Callable<Answer<Piece>> announce =
        () -> announcing.reserve(AchievementScene.MING, announcement(), scene.campus().now());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int granted = 0;
      for (Future<Answer<Piece>> answer : threads.invokeAll(Collections.nCopies(60, announce))) {
        granted += answer.get() instanceof Answer.Granted<Piece> ? 1 : 0;
      }
      assertThat(granted).isEqualTo(20);
    }
    assertThat(scene.year().pieces()).hasSize(20);
  }

  @Test
  void shouldAnnounceInOneCall() {
    CountedCalls counted = new CountedCalls();
    Campus campus = scene.campus();
    ReservingUploads announcing =
        new ReservingUploads(
            counted.of(PieceStore.class, campus.school()),
            new SettingsCache(counted.of(SettingsInForce.class, campus.school())),
            new EndingReservations(campus.files()),
            campus.secrets());

    granted(announcing.reserve(AchievementScene.MING, announcement(), campus.now()));

    assertThat(counted.calls()).containsExactly("write");
  }

  private static ReservingUploads.Announcement announcement() {
    return announcement("digest");
  }

  private static ReservingUploads.Announcement announcement(String digest) {
    return new ReservingUploads.Announcement(
        SchoolBuilder.TERM,
        Achievements.linked(Category.OTHER),
        List.of(),
        digest.equals("digest") ? Optional.empty() : Optional.of(new KeyedRequest("key", digest)));
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSameAchievement() {
    ReservingUploads announcing = scene.announcing();
    var now = scene.campus().now();
    Piece first = granted(announcing.reserve(AchievementScene.MING, announcement("one"), now));

    assertThat(granted(announcing.reserve(AchievementScene.MING, announcement("one"), now)))
        .isEqualTo(first);
    assertThat(kind(announcing.reserve(AchievementScene.MING, announcement("other"), now)))
        .isEqualTo(ProblemKind.KEY_REUSED);

    granted(scene.discard(first));
    assertThat(kind(announcing.reserve(AchievementScene.MING, announcement("one"), now)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAskForTheWindowOfAchievementsAndNoOther() {
    scene
        .campus()
        .settings(
            SchoolBuilder.aSchool()
                .withWindows(
                    Windows.open(
                        SchoolBuilder.NOW,
                        WindowKind.UPLOAD,
                        WindowKind.CERTIFICATION,
                        WindowKind.ACHIEVEMENT_SELECTION)));

    Problem problem = refused(scene.announce(Achievements.linked(Category.OTHER)));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("多元表現上傳");
    assertThat(scene.year().pieces()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WORK, date, 2026-11-21, detail.date",
    "COMPETITION, date, 2027-01-01, detail.date",
    "SERVICE, until, 2027-08-01, detail.until",
    "FLEXIBLE_TIME, semester, 2, detail.semester",
    "GROUP_TIME, year, 116, detail.semester"
  })
  void shouldRefuseWhatHasNotHappened(Category category, String name, String value, String field) {
    Problem problem = refused(scene.announce(with(category, Map.of(name, value))));

    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly(field);
  }

  @Test
  void shouldRefuseATimeThatHasNotBegun() {
    Map<String, String> later = Map.of("from", "2026-11-21", "until", "2026-11-22");

    assertThat(refused(scene.announce(with(Category.CADRE, later))).fields())
        .extracting(Problem.Field::name)
        .containsExactly("detail.from");
  }

  @Test
  void shouldLetAnOfficeLastUntilTheSchoolYearEnds() {
    granted(
        scene.announce(with(Category.CADRE, Map.of("from", "2026-11-20", "until", "2027-07-31"))));
  }

  private static Content.Achievement with(Category category, Map<String, String> others) {
    Map<String, String> fields = Achievements.fields(category);
    fields.putAll(others);
    Content.Achievement about = Achievements.linked(category);
    return new Content.Achievement(
        Detail.of(category, Values.of(fields)), about.description(), about.link());
  }

  @Test
  void shouldSayEverythingThatIsWrongAtOnce() {
    Content.Achievement about =
        new Content.Achievement(
            with(Category.WORK, Map.of("date", "2026-12-01")).detail(),
            new Description("字".repeat(101)),
            Optional.empty());

    Problem problem = refused(scene.announce(about, REPORT.declaredAs(5 * 1024 * 1024)));

    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("detail.date", "description", "files[0].bytes");
  }

  @Test
  void shouldTakeTheSlotBackIfTheFileIsNotWhatItSays() {
    Piece announced = scene.announced(RealFile.PICTURE);

    scene
        .campus()
        .arrive(AchievementScene.key(announced, RealFile.PICTURE.type().part()), REPORT.bytes());

    Piece refused = scene.expect(announced.id(), PieceState.REFUSED);
    assertThat(scene.year().slotsUsed()).isZero();
    assertThat(scene.history(refused.id()))
        .containsExactly(ChangeAction.ANNOUNCE, ChangeAction.REFUSE);
    assertThat(kind(scene.replace(refused, REPORT))).isEqualTo(ProblemKind.WRONG_STATE);
    granted(scene.discard(refused));
    assertThat(scene.find(refused.id())).isEmpty();
  }
}
