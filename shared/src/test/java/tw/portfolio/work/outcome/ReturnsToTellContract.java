package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Piece;
import tw.portfolio.work.outcome.ReturnsToTell.Batch;
import tw.portfolio.work.outcome.ReturnsToTell.Waiting;

/** What every {@link ReturnsToTell} does. */
public abstract class ReturnsToTellContract extends StoreContract {
  private static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS);
  private static final Instant NEXT = HOUR.plus(Duration.ofHours(1));
  private static final Waiting MINGS = new Waiting(SCHOOL, MING.id());

  /** What is to be told in the same store. */
  protected abstract ReturnsToTell returns();

  private Journey decided(Person student, Verdict verdict) {
    Journey sent =
        journey(student, student.equals(MING) ? MING_PHYSICS : Courses.HUA_PHYSICS).sent();
    assertWritten(
        stores
            .certification()
            .decide(
                new CertificationStore.Decision(
                    open(WindowKind.CERTIFICATION),
                    sent.id(),
                    sent.piece().revision(),
                    verdict.vouchesForTheBytes() ? sent.seals() : Map.of(),
                    Staff.actor(Staff.LIN),
                    Optional.empty(),
                    new CourseTeacher(Staff.LIN.id(), Staff.LIN.name()),
                    verdict)));
    return sent;
  }

  private Journey returned(Person student) {
    return decided(student, new Verdict.Return("請補上誤差"));
  }

  private Batch batch(Instant hour, Journey... pieces) {
    return new Batch(
        SCHOOL,
        MING.id(),
        hour,
        List.of(pieces).stream().map(Journey::id).collect(Collectors.toUnmodifiableSet()));
  }

  private Optional<Batch> take(Instant hour) {
    return returns().take(SCHOOL, MING.id(), hour);
  }

  private List<Waiting> waiting() {
    return returns().waiting(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void shouldWaitOnceForEachStudentToWhomSomethingIsReturned() {
    decided(MING, new Verdict.Certify());
    assertThat(waiting()).isEmpty();
    returned(MING);
    returned(MING);
    returned(HUA);

    assertThat(waiting()).containsExactlyInAnyOrder(MINGS, new Waiting(SCHOOL, HUA.id()));
    assertThat(returns().waiting(NOW)).isEmpty();
  }

  @Test
  void shouldTakeAllTogetherAndTheSameAgainUntilItIsTold() {
    Journey first = returned(MING);
    Journey second = returned(MING);

    assertThat(take(HOUR)).contains(batch(HOUR, first, second));
    // Who died before telling, and what was returned meanwhile.
    Journey later = returned(MING);
    assertThat(take(HOUR)).contains(batch(HOUR, first, second));
    assertThat(take(NEXT)).contains(batch(HOUR, first, second));
    assertThat(waiting()).contains(MINGS);

    returns().told(batch(HOUR, first, second), NOW);

    assertThat(take(HOUR)).isEmpty();
    assertThat(waiting()).contains(MINGS);
    assertThat(take(NEXT)).contains(batch(NEXT, later));
    returns().told(batch(NEXT, later), NOW);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void shouldTakeNothingWhereNothingWaitsAndForgetNothingThatIsToldTwice() {
    assertThat(take(HOUR)).isEmpty();
    Journey first = returned(MING);
    Batch taken = take(HOUR).orElseThrow();
    returns().told(taken, NOW);
    Journey second = returned(MING);
    assertThat(take(NEXT)).contains(batch(NEXT, second));

    returns().told(taken, NOW);

    assertThat(take(NEXT)).contains(batch(NEXT, second));
    assertThat(taken).isEqualTo(batch(HOUR, first));
  }

  @Test
  void shouldReadThePieces() {
    Journey first = returned(MING);
    Journey announced = journey(HUA, Courses.HUA_PHYSICS);

    List<Piece> found = returns().pieces(SCHOOL, List.of(first.id(), announced.id()));

    assertThat(found).extracting(Piece::id).containsExactly(first.id());
    assertThat(returns().pieces(SCHOOL, List.of())).isEmpty();
  }
}
