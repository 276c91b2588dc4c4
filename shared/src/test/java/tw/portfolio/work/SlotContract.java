package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

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
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseRef;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKind;

/** Five pieces a semester and never one more, whoever asks how often at once. */
public abstract class SlotContract extends StoreContract {
  private static final Guard SLOT = new Guard.TakesSlot(5);

  @Test
  void shouldRefuseTheSixthAndNameTheFive() {
    Set<String> five = fillSlots();

    assertThat(reasons(announce(piece(), SLOT))).containsExactly(new WorkRefusal.NoSlot(five));
  }

  @Test
  void shouldLetAPieceTakeTheSlotThatItHasAlready() {
    fillSlots();
    Piece one = stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces().getFirst();

    assertWritten(write(Optional.of(one), Optional.of(one.with(one.status())), SLOT));

    assertThat(reasons(announce(piece(), SLOT))).hasSize(1);
  }

  @Test
  void shouldGiveOneSlotBackForOnePiece() {
    fillSlots();
    Piece one = stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces().getFirst();

    assertWritten(write(Optional.of(one), Optional.empty(), new Guard.GivesSlotBack()));

    assertWritten(announce(piece(), SLOT));
    assertThat(reasons(announce(piece(), SLOT))).hasSize(1);
  }

  @Test
  void shouldNotMindASlotThatIsGivenBackTwice() {
    Piece one = piece();
    assertWritten(announce(one, SLOT));
    Piece next = one.with(one.status());

    assertWritten(write(Optional.of(one), Optional.of(next), new Guard.GivesSlotBack()));
    assertWritten(write(Optional.of(next), Optional.empty(), new Guard.GivesSlotBack()));
  }

  @Test
  void shouldCountEachStudentAndEachSemesterByItself() {
    fillSlots();
    Piece one = piece();
    Term spring = new Term(YEAR, Semester.SECOND);
    Piece later =
        new Piece(
            SCHOOL,
            new PieceId(spring, MING.id(), Ids.nth(900)),
            new CourseRef(spring, one.course().code(), one.course().kind()),
            one.description(),
            one.files(),
            1,
            one.status(),
            NOW,
            1);

    assertWritten(announce(later, SLOT));
    assertWritten(announce(journey(HUA, HUA_PHYSICS).announced(), SLOT));
  }

  @Test
  @Simultaneous
  protected void shouldNeverGiveMoreThanFiveSlotsToTwoHundredSimultaneousReservations()
      throws InterruptedException {
    Guard open = new Guard.SettingsHold(open(WindowKind.UPLOAD));
    Guard enrolled = new Guard.Enrolled(MING_PHYSICS.ref(), Optional.empty());
    List<Callable<WriteResult<Rejection>>> all = new ArrayList<>();
    for (Piece piece : pieces(200)) {
      all.add(() -> announce(piece, open, enrolled, SLOT));
    }

    long written = written(all);

    assertThat(written).isBetween(1L, 5L);
    assertThat(stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces())
        .hasSize((int) written);
    // Whoever was only too many at once gets the slots that are left, and no more than these.
    for (Piece piece : pieces(5 - (int) written)) {
      assertWritten(announce(piece, SLOT));
    }
    assertThat(reasons(announce(piece(), SLOT))).hasSize(1);
  }

  @Test
  @Simultaneous
  void shouldCarryOutOnceARequestThatComesManyTimesAtOnce() throws InterruptedException {
    Guard first =
        new Guard.FirstRequest(
            new IdempotencyKey(MING.id(), "k-1", "digest", NOW.plus(Duration.ofDays(1))));
    List<Callable<WriteResult<Rejection>>> all = new ArrayList<>();
    for (Piece piece : pieces(20)) {
      all.add(() -> announce(piece, first, SLOT));
    }

    assertThat(written(all)).isEqualTo(1);
    assertThat(stores.pieces().studentYear(SCHOOL, MING.id(), YEAR).pieces()).hasSize(1);
  }

  @Test
  @Simultaneous
  void shouldGiveOneSlotToAPieceThatIsAnnouncedManyTimesAtOnce() throws InterruptedException {
    Piece piece = piece();
    Callable<WriteResult<Rejection>> announce = () -> announce(piece, SLOT);

    assertThat(written(Collections.nCopies(20, announce))).isEqualTo(1);
    assertThat(stores.pieces().history(SCHOOL, piece.id())).hasSize(1);
  }

  private Piece piece() {
    return journey(MING, MING_PHYSICS).announced();
  }

  private List<Piece> pieces(int count) {
    return IntStream.range(0, count).mapToObj(number -> piece()).toList();
  }

  private Set<String> fillSlots() {
    return pieces(5).stream()
        .peek(piece -> assertWritten(announce(piece, SLOT)))
        .map(piece -> piece.id().secret())
        .collect(Collectors.toSet());
  }
}
