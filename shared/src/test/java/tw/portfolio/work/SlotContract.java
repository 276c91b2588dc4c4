package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;
import static tw.portfolio.work.WorkKind.ACHIEVEMENT;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseRef;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.settings.Caps;
import tw.portfolio.work.achievement.Category;

/**
 * Five outcomes a semester, twenty achievements a year, and never one more, whoever asks how often
 * at once.
 */
public abstract class SlotContract extends StoreContract {
  private static int most(WorkKind kind) {
    return kind.slots(Caps.OF_THE_REGULATION, TERM.semester());
  }

  private static Guard slot(WorkKind kind) {
    return new Guard.TakesSlot(most(kind));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseOneTooManyAndNameTheOthers(WorkKind kind) {
    Set<String> all = fillSlots(kind);

    assertThat(all).hasSize(kind == OUTCOME ? 5 : 20);
    assertThat(reasons(announce(piece(kind), slot(kind))))
        .containsExactly(new WorkRefusal.NoSlot(all));
  }

  @ParameterizedTest
  @EnumSource
  void shouldAnnounceNothingWhileTooManyAreRefused(WorkKind kind) {
    Guard few = new Guard.FewRefused(2);
    List<Piece> refused = List.of(refuse(kind), refuse(kind));

    assertThat(reasons(announce(piece(kind), few)))
        .containsExactly(new WorkRefusal.TooManyRefused());
    assertWritten(write(Optional.of(refused.getFirst()), Optional.empty()));
    assertWritten(announce(piece(kind), few));
  }

  private Piece refuse(WorkKind kind) {
    Piece announced = piece(kind);
    assertWritten(announce(announced, new Guard.FewRefused(2)));
    Piece refused =
        announced.with(new Status.Refused(NOW, FilePart.DOCUMENT, "file-differs", "檔案與您選擇的不同"));
    assertWritten(write(Optional.of(announced), Optional.of(refused)));
    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofDays(14))))
        .doesNotContain(refused);
    assertThat(stores.pieces().awaitingFilesSince(NOW.plus(Duration.ofDays(14)).plusNanos(1)))
        .contains(refused);
    return refused;
  }

  @ParameterizedTest
  @EnumSource
  void shouldLetAPieceTakeTheSlotThatItHasAlready(WorkKind kind) {
    fillSlots(kind);
    Piece one = pieces(kind).getFirst();

    assertWritten(write(Optional.of(one), Optional.of(one.with(one.status())), slot(kind)));
    assertThat(reasons(announce(piece(kind), slot(kind)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveOneSlotBackForOnePiece(WorkKind kind) {
    fillSlots(kind);
    Piece one = pieces(kind).getFirst();

    assertWritten(write(Optional.of(one), Optional.empty(), new Guard.GivesSlotBack()));
    assertWritten(announce(piece(kind), slot(kind)));
    assertThat(reasons(announce(piece(kind), slot(kind)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotMindASlotThatIsGivenBackTwice(WorkKind kind) {
    Piece one = piece(kind);
    assertWritten(announce(one, slot(kind)));
    Piece next = one.with(one.status());

    assertWritten(write(Optional.of(one), Optional.of(next), new Guard.GivesSlotBack()));
    assertWritten(write(Optional.of(next), Optional.empty(), new Guard.GivesSlotBack()));
  }

  @Test
  void shouldCountTheAchievementsOfAYearTogether() {
    fillSlots(ACHIEVEMENT);

    assertThat(reasons(announce(achievementOf("1152", 900), slot(ACHIEVEMENT)))).hasSize(1);
    assertWritten(announce(achievementOf("1161", 901), slot(ACHIEVEMENT)));
    assertWritten(announce(journey(ACHIEVEMENT, HUA).announced(), slot(ACHIEVEMENT)));
    assertWritten(announce(piece(OUTCOME), slot(OUTCOME)));
  }

  private static Piece achievementOf(String term, long number) {
    return Piece.announced(
        SCHOOL,
        Achievements.id(Term.parse(term), number),
        Achievements.linked(Category.OTHER),
        List.of(),
        NOW,
        NOW);
  }

  @Test
  void shouldCountEachStudentAndEachSemesterByItself() {
    fillSlots(OUTCOME);
    Piece one = piece(OUTCOME);
    Term spring = new Term(YEAR, Semester.SECOND);
    Piece later =
        new Piece(
            SCHOOL,
            new PieceId(OUTCOME, spring, MING.id(), Ids.nth(900)),
            new Content.Outcome(
                new CourseRef(spring, one.course().code(), one.course().kind()), one.description()),
            one.files(),
            1,
            one.status(),
            NOW,
            1);

    assertWritten(announce(later, slot(OUTCOME)));
    assertWritten(announce(journey(HUA, HUA_PHYSICS).announced(), slot(OUTCOME)));
  }

  @ParameterizedTest
  @EnumSource
  @Simultaneous
  protected void shouldNeverGiveMoreSlotsThanThereAreToTwoHundredSimultaneousReservations(
      WorkKind kind) throws InterruptedException {
    Guard open = new Guard.SettingsHold(open(kind.upload()));
    List<Callable<WriteResult<WorkRefusal>>> all = new ArrayList<>();
    for (Piece piece : anew(kind, 200)) {
      all.add(
          () ->
              switch (kind) {
                case OUTCOME ->
                    announce(piece, open, new Guard.Enrolled(MING_PHYSICS.ref()), slot(kind));
                case ACHIEVEMENT -> announce(piece, open, slot(kind));
              });
    }
    long written = written(all);

    assertThat(written).isBetween(1L, (long) most(kind));
    assertThat(pieces(kind)).hasSize((int) written);
    // Whoever was only too many at once gets the slots that are left, and no more than these.
    for (Piece piece : anew(kind, most(kind) - (int) written)) {
      assertWritten(announce(piece, slot(kind)));
    }
    assertThat(reasons(announce(piece(kind), slot(kind)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @Simultaneous
  void shouldCarryOutOnceARequestThatComesManyTimesAtOnce(WorkKind kind)
      throws InterruptedException {
    Guard first =
        new Guard.FirstRequest(
            new IdempotencyKey(MING.id(), "k-1", "digest", NOW.plus(Duration.ofDays(1))));
    List<Callable<WriteResult<WorkRefusal>>> all = new ArrayList<>();
    for (Piece piece : anew(kind, 20)) {
      all.add(() -> announce(piece, first, slot(kind)));
    }

    assertThat(written(all)).isEqualTo(1);
    assertThat(pieces(kind)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @Simultaneous
  void shouldGiveOneSlotToAPieceThatIsAnnouncedManyTimesAtOnce(WorkKind kind)
      throws InterruptedException {
    Piece piece = piece(kind);
    Callable<WriteResult<WorkRefusal>> announce = () -> announce(piece, slot(kind));

    assertThat(written(Collections.nCopies(20, announce))).isEqualTo(1);
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(1);
  }

  private List<Piece> pieces(WorkKind kind) {
    return stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR).pieces();
  }

  private Piece piece(WorkKind kind) {
    return journey(kind).announced();
  }

  private List<Piece> anew(WorkKind kind, int count) {
    return IntStream.range(0, count).mapToObj(_ -> piece(kind)).toList();
  }

  private Set<String> fillSlots(WorkKind kind) {
    return anew(kind, most(kind)).stream()
        .peek(piece -> assertWritten(announce(piece, slot(kind))))
        .map(piece -> piece.id().secret())
        .collect(Collectors.toSet());
  }
}
