package tw.portfolio.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Guard;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;

/**
 * What the contracts of the ports share: before each test, new stores that hold the school of
 * {@link SchoolBuilder#aSchool} with every window open.
 */
public abstract class StoreContract {
  /** The stores under test. */
  protected StorePorts stores;

  private final Ids ids = new Ids(1000);

  /** Opens empty stores: nothing that another test wrote is in them. */
  protected abstract StorePorts open();

  /** Whether a failure only says that too many wrote at once, so that nothing has changed. */
  protected boolean isBusy(Throwable failure) {
    return false;
  }

  @BeforeEach
  void openTheSchool() {
    stores = open();
    SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)).in(stores.writer());
  }

  /** A piece of the student's, not yet announced. */
  protected Journey journey(Person student, Enrolment enrolment) {
    // Its steps take minutes; decisions and choices, made now, come after them.
    Instant anHourAgo = SchoolBuilder.NOW.minus(Duration.ofHours(1));
    return Journey.of(stores.pieces(), student, enrolment, ids.get(), anHourAgo);
  }

  /** A piece of that kind of 王小明's, not yet announced. */
  protected Journey journey(WorkKind kind) {
    return journey(kind, Students.MING);
  }

  /** A piece of that kind, not yet announced: an outcome is of the student's physics course. */
  protected Journey journey(WorkKind kind, Person student) {
    return switch (kind) {
      case OUTCOME ->
          journey(
              student, student.equals(Students.HUA) ? Courses.HUA_PHYSICS : Courses.MING_PHYSICS);
      case ACHIEVEMENT ->
          Journey.ofAchievement(
              stores.pieces(), student, ids.get(), SchoolBuilder.NOW.minus(Duration.ofHours(1)));
    };
  }

  /** Writes a change of a piece of 王小明's, under these guards and no others. */
  protected WriteResult<WorkRefusal> write(
      Optional<Piece> before, Optional<Piece> after, Guard... guards) {
    Transition transition = after.isEmpty() ? Transition.DISCARD : Transition.RESERVE;
    PieceChange change =
        PieceChange.of(
            transition,
            before,
            after,
            Author.of(Students.actor(Students.MING)),
            "",
            SchoolBuilder.NOW);
    return stores
        .pieces()
        .write(new PieceWrite(List.of(change), Optional.empty(), List.of(guards)));
  }

  /** 王小明 chooses these pieces, as they are, for the year. */
  protected WriteResult<WorkRefusal> choose(WorkKind kind, Journey... pieces) {
    return choose(
        new ChoiceId(kind, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR),
        Stream.of(pieces).map(Journey::chosen).toList());
  }

  /** The student whose choice it is chooses these pieces. */
  protected WriteResult<WorkRefusal> choose(ChoiceId choice, List<ChosenPiece> pieces) {
    Author student = Author.of(Students.actor(Students.MING));
    return stores
        .pieces()
        .write(
            PieceWrite.of(
                new ChoiceChange.Choose(choice, pieces, student, SchoolBuilder.NOW),
                List.of(new Guard.SettingsHold(open(choice.kind().selection())))));
  }

  /** What 王小明 has chosen of the year. */
  protected Selection choice(WorkKind kind) {
    return stores
        .pieces()
        .studentYear(kind, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR)
        .selection();
  }

  /** Locks what 王小明 has chosen of the year, as if that export had handed it in. */
  protected void lock(WorkKind kind, String export) {
    ChoiceId choice =
        new ChoiceId(kind, SchoolBuilder.SCHOOL, Students.MING.id(), SchoolBuilder.YEAR);
    assertWritten(
        stores
            .pieces()
            .write(
                PieceWrite.of(
                    new ChoiceChange.Lock(choice, choice(kind).chosen(), export), List.of())));
  }

  /** Announces a new piece. */
  protected WriteResult<WorkRefusal> announce(Piece piece, Guard... guards) {
    return write(Optional.empty(), Optional.of(piece), guards);
  }

  /** The settings of the school, with that kind's window of the first semester open. */
  protected static SettingsGuard open(WindowKind kind) {
    return new SettingsGuard(
        SchoolBuilder.SCHOOL,
        SchoolBuilder.YEAR,
        Students.MING.id(),
        Caps.OF_THE_REGULATION,
        List.of(WindowKey.of(kind, Semester.FIRST)),
        SchoolBuilder.NOW);
  }

  /** The school with these kinds' windows open only. */
  protected void openOnly(WindowKind... kinds) {
    SchoolBuilder.anEmptySchool()
        .withWindows(Windows.open(SchoolBuilder.NOW, kinds))
        .in(stores.writer());
  }

  /** The reasons for which a write did not happen. */
  protected static <R> List<R> reasons(WriteResult<R> result) {
    assertThat(result).isInstanceOf(WriteResult.Rejected.class);
    return ((WriteResult.Rejected<R>) result).reasons();
  }

  /** Asserts that a write happened. */
  protected static void assertWritten(WriteResult<?> result) {
    assertThat(result).isEqualTo(new WriteResult.Written<>());
  }

  /** Makes all these writes at once and counts those that happened. */
  protected long written(List<? extends Callable<? extends WriteResult<?>>> writes)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch everybodyHere = new CountDownLatch(writes.size());
      List<Callable<WriteResult<?>>> together =
          writes.stream()
              .<Callable<WriteResult<?>>>map(
                  write ->
                      () -> {
                        everybodyHere.countDown();
                        everybodyHere.await();
                        return write.call();
                      })
              .toList();
      long count = 0;
      for (Future<WriteResult<?>> answer : threads.invokeAll(together)) {
        count += happened(answer) ? 1 : 0;
      }
      return count;
    }
  }

  private boolean happened(Future<WriteResult<?>> answer) throws InterruptedException {
    try {
      return answer.get() instanceof WriteResult.Written;
    } catch (ExecutionException e) {
      if (isBusy(e.getCause())) {
        return false;
      }
      throw new AssertionError("A write neither happened nor was rejected", e.getCause());
    }
  }
}
