package tw.portfolio.work.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/** Whatever happens to a student's work, the student's summary tells it, and no other does. */
public abstract class SummaryContract extends StoreContract {
  private static final SummaryId MINGS = new SummaryId(SCHOOL, MING.id(), YEAR);

  private static final int EVENTS = 380;

  /** A number that is once wrong stays wrong. */
  private static final int EVENTS_BETWEEN = 20;

  /**
   * Which orders of events are tried, by the seeds of their chance. In one of them at least
   * everything must happen that can happen to a piece.
   */
  protected abstract LongStream orders();

  private StudentSummary mings() {
    return stores.summaries().summary(MINGS);
  }

  private int outcomes(PieceState state) {
    return mings().count(Tally.of(WorkKind.OUTCOME, Semester.FIRST, state));
  }

  private RecountingSummaries recounting() {
    return new RecountingSummaries(stores.roster(), stores.pieces(), stores.summaries());
  }

  @Test
  void shouldSayNothingOfWhoHasHandedInNothing() {
    assertThat(mings()).isEqualTo(StudentSummary.NONE);
    assertThat(stores.summaries().summaries(SCHOOL, YEAR)).isEmpty();
    assertThat(stores.summaries().summaries(SCHOOL, YEAR, List.of(MING.id(), HUA.id())))
        .isEqualTo(Map.of(MING.id(), StudentSummary.NONE, HUA.id(), StudentSummary.NONE));
  }

  @Test
  void shouldFollowAPieceFromItsReservationToItsCertification() {
    Journey piece = journey(WorkKind.OUTCOME).reserve();
    assertThat(outcomes(PieceState.RESERVED)).isEqualTo(1);
    assertThat(mings().unsent()).isEmpty();

    piece.arrive();
    assertThat(outcomes(PieceState.RESERVED)).isZero();
    assertThat(outcomes(PieceState.UPLOADED)).isEqualTo(1);
    assertThat(mings().unsent()).containsExactly(piece.id());

    piece.send();
    assertThat(mings().unsent()).isEmpty();
    piece.certify();
    assertThat(mings().counts())
        .isEqualTo(Map.of(Tally.of(WorkKind.OUTCOME, Semester.FIRST, PieceState.CERTIFIED), 1));
  }

  @Test
  void shouldNameEveryPieceThatWasNeverSent() {
    Journey first = journey(WorkKind.OUTCOME).reserve().arrive();
    Journey second = journey(WorkKind.OUTCOME).reserve().arrive();
    journey(WorkKind.OUTCOME).sent();
    journey(WorkKind.ACHIEVEMENT).reserve().arrive();

    assertThat(mings().unsent()).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(
            mings().count(new Tally(WorkKind.ACHIEVEMENT, Optional.empty(), PieceState.UPLOADED)))
        .isEqualTo(1);
  }

  @Test
  void shouldTellWhatIsChosenAndWhetherItIsHandedIn() {
    Journey first = journey(WorkKind.OUTCOME).certified();
    Journey second = journey(WorkKind.OUTCOME).certified();
    assertWritten(choose(WorkKind.OUTCOME, first, second));
    assertThat(mings().choice(WorkKind.OUTCOME)).isEqualTo(new ChoiceSummary(2, false));

    assertWritten(choose(WorkKind.OUTCOME, second));
    lock(WorkKind.OUTCOME, "export-1");

    assertThat(mings().choice(WorkKind.OUTCOME)).isEqualTo(new ChoiceSummary(1, true));
    assertThat(mings().choice(WorkKind.ACHIEVEMENT)).isEqualTo(ChoiceSummary.NONE);
  }

  @Test
  void shouldCountNothingThatWasRefused() {
    Journey piece = journey(WorkKind.OUTCOME).reserve();
    StudentSummary before = mings();

    assertThat(reasons(announce(piece.piece()))).isNotEmpty();

    assertThat(mings()).isEqualTo(before);
  }

  @Test
  void shouldFindStudentsAloneTogetherAndBySchool() {
    journey(WorkKind.OUTCOME).reserve();
    journey(WorkKind.OUTCOME, HUA).sent();
    StudentSummary huas = stores.summaries().summary(new SummaryId(SCHOOL, HUA.id(), YEAR));

    Map<PersonId, StudentSummary> both = Map.of(MING.id(), mings(), HUA.id(), huas);
    assertThat(huas).isNotEqualTo(mings());
    assertThat(stores.summaries().summaries(SCHOOL, YEAR)).isEqualTo(both);
    assertThat(stores.summaries().summaries(SCHOOL, YEAR, both.keySet())).isEqualTo(both);
    assertThat(stores.summaries().summaries(SCHOOL, YEAR, List.of())).isEmpty();
    assertThat(stores.summaries().summaries(SCHOOL, new SchoolYear(114))).isEmpty();
    assertThat(stores.summaries().summaries(new SchoolCode("190301"), YEAR)).isEmpty();
  }

  @Test
  void shouldBePutRightWhereItSaysWhatItIsBelievedToAlone() {
    journey(WorkKind.OUTCOME).reserve().arrive();
    assertWritten(choose(WorkKind.OUTCOME, journey(WorkKind.OUTCOME).certified()));
    StudentSummary right = mings();
    StudentSummary wrong = StudentSummary.NONE;

    assertThat(stores.summaries().correct(MINGS, wrong, right)).isFalse();
    assertThat(stores.summaries().correct(MINGS, right, wrong)).isTrue();
    assertThat(mings()).isEqualTo(wrong);
    assertThat(stores.summaries().correct(MINGS, right, wrong)).isFalse();
    RecountingSummaries.Difference found = recounting().differences(SCHOOL, YEAR).getFirst();
    assertThat(found.counted()).isEqualTo(right);
    assertThat(recounting().mend(found)).isTrue();
    assertThat(mings()).isEqualTo(right);
    // Of whom there was none.
    assertThat(stores.summaries().summary(new SummaryId(SCHOOL, HUA.id(), YEAR)))
        .isEqualTo(StudentSummary.NONE);
  }

  @Test
  void shouldCountEachOfManyChangesAtTheSameMomentOnce() throws InterruptedException {
    List<Journey> journeys = Stream.generate(() -> journey(WorkKind.OUTCOME)).limit(30).toList();

    long happened =
        written(
            journeys.stream()
                .<Callable<WriteResult<?>>>map(journey -> () -> announce(journey.announced()))
                .toList());

    assertThat(happened).isPositive();
    assertThat(outcomes(PieceState.RESERVED)).isEqualTo((int) happened);
    assertThat(recounting().differences(SCHOOL, YEAR)).isEmpty();
  }

  @Test
  void shouldTellWhereASummaryIsNotWhatTheRecordsSay() {
    journey(WorkKind.OUTCOME).sent();
    StudentSummary kept = mings();

    assertThat(
            new RecountingSummaries(stores.roster(), stores.pieces(), new Forgetful())
                .differences(SCHOOL, YEAR))
        .containsExactly(new RecountingSummaries.Difference(MINGS, StudentSummary.NONE, kept));
  }

  @Test
  void shouldBeWhatTheRecordsSayAfterAnyOrderOfEvents() {
    Set<Transition> seen = EnumSet.noneOf(Transition.class);
    orders().forEach(seed -> seen.addAll(afterAnyOrder(seed)));

    // Handed over, a piece waits as before, for somebody else: no number changes.
    assertThat(seen)
        .containsAll(
            EnumSet.complementOf(EnumSet.of(Transition.HAND_OVER, Transition.HAND_DISPUTE_OVER)));
  }

  @Test
  void shouldBeWhatTheRecordsSayThoughSeveralChangeThemAtOnce() throws InterruptedException {
    assertThat(
            written(
                LongStream.range(100, 104)
                    .<Callable<WriteResult<?>>>mapToObj(seed -> () -> atOnce(seed))
                    .toList()))
        .isEqualTo(4);

    assertThat(recounting().differences(SCHOOL, YEAR)).isEmpty();
  }

  private WriteResult<?> atOnce(long seed) {
    RandomWork work = new RandomWork(stores, seed);
    IntStream.range(0, EVENTS / 4).forEach(_ -> work.step());
    return new WriteResult.Written<>();
  }

  private Set<Transition> afterAnyOrder(long seed) {
    stores = open();
    SchoolBuilder.aSchool()
        .withStaff(Staff.DIRECTOR)
        .withWindows(Windows.allOpen(NOW))
        .in(stores.writer());
    RandomWork work = new RandomWork(stores, seed);
    for (int event = 1; event <= EVENTS; event++) {
      work.step();
      if (event % EVENTS_BETWEEN == 0) {
        assertThat(recounting().differences(SCHOOL, YEAR))
            .as("order %d, event %d", seed, event)
            .isEmpty();
        for (WorkKind kind : WorkKind.values()) {
          StudentYear page = stores.pieces().studentYear(kind, SCHOOL, MING.id(), YEAR);
          assertThat(mings().states(kind))
              .as("the page, order %d, event %d", seed, event)
              .isEqualTo(
                  page.pieces().stream()
                      .collect(
                          Collectors.groupingBy(page::stateOf, Collectors.summingInt(_ -> 1))));
        }
      }
    }
    return work.happened();
  }
}
