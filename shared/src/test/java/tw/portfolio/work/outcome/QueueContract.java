package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;

/** What every {@link CertificationStore} shows of a teacher's queue. */
public abstract class QueueContract extends StoreContract {
  @Test
  void shouldShowOnlyWhatWaitsForThisTeacher() {
    Piece waiting = journey(MING, MING_PHYSICS).sent().piece();
    journey(MING, MING_PHYSICS).reserve().arrive();
    journey(MING, MING_PHYSICS).certified();
    journey(MING, MING_HISTORY).sent();

    assertThat(queue(Staff.LIN)).containsExactly(waiting);
    assertThat(queue(Staff.DEPUTY)).isEmpty();
  }

  @Test
  void shouldShowAQueueOfOneSchoolOnly() {
    journey(MING, MING_PHYSICS).sent();
    QueueRequest elsewhere =
        new QueueRequest(
            new SchoolCode("190301"), Staff.LIN.id(), Optional.empty(), Optional.empty(), 10);

    assertThat(stores.certification().waiting(elsewhere).entries()).isEmpty();
  }

  @Test
  void shouldShowTheOldestFirstAndThenBySecret() {
    Piece third = sentFrom(NOW.plusSeconds(1), 602);
    Piece second = sentFrom(NOW, 604);
    Piece first = sentFrom(NOW, 603);

    assertThat(queue(Staff.LIN)).containsExactly(first, second, third);
  }

  @Test
  void shouldOrderMomentsWithAndWithoutFractions() {
    Piece third = sentFrom(NOW.plusMillis(10), 601);
    Piece second = sentFrom(NOW.plusMillis(9), 602);
    Piece first = sentFrom(NOW, 603);

    assertThat(queue(Staff.LIN)).containsExactly(first, second, third);
  }

  @Test
  void shouldShowOneCourseWhenAsked() {
    Enrolment history = Courses.taking(HUA, Courses.HISTORY, "歷史", Staff.LIN);
    Piece physics = journey(HUA, HUA_PHYSICS).sent().piece();
    Piece other = journey(HUA, history).sent().piece();

    assertThat(pages(Staff.LIN, Optional.of(Courses.PHYSICS), 1)).containsExactly(physics);
    assertThat(pages(Staff.LIN, Optional.of(Courses.HISTORY), 1)).containsExactly(other);
    assertThat(queue(Staff.LIN)).containsExactlyInAnyOrder(physics, other);
  }

  @Test
  void shouldShowEveryPieceOnceOverManyPages() {
    List<Piece> all = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      all.add(sentFrom(NOW, 610 + number));
    }

    for (int most = 1; most <= 6; most++) {
      assertThat(pages(Staff.LIN, Optional.empty(), most)).containsExactlyElementsOf(all);
    }
  }

  @Test
  void shouldOfferANextPageWhileThereIsOne() {
    sentFrom(NOW, 601);
    sentFrom(NOW, 602);

    assertThat(page(Staff.LIN, Optional.empty(), Optional.empty(), 1).next()).isPresent();
    assertThat(page(Staff.LIN, Optional.empty(), Optional.empty(), 3).next()).isEmpty();
  }

  @Test
  void shouldKnowACursorThatItDidNotMake() {
    sentFrom(NOW, 601);
    PieceId unknown = new PieceId(WorkKind.OUTCOME, SchoolBuilder.TERM, MING.id(), Ids.nth(9));

    for (String forged :
        List.of(
            "",
            "x",
            "|",
            "~",
            unknown.toString(),
            unknown + "|",
            unknown + "|x",
            unknown + "|" + "9".repeat(2_000),
            "x|2026-11-20T12:00:00Z")) {
      assertThatThrownBy(() -> page(Staff.LIN, Optional.empty(), Optional.of(forged), 10))
          .as(forged)
          .isInstanceOf(UnknownCursorException.class);
    }
  }

  @Test
  void shouldListWhatWasDecidedAndNothingThatWaits() {
    Journey certified = journey(MING, MING_PHYSICS).sent();
    Journey returned = journey(HUA, HUA_PHYSICS).sent();
    journey(MING, MING_PHYSICS).sent();
    assertThat(decided(Staff.LIN, Optional.empty()).entries()).isEmpty();

    certified.certify();
    returned.giveBack("請補「參考文獻」🙂");

    StoredPage<Piece> first = decided(Staff.LIN, Optional.empty());
    StoredPage<Piece> second = decided(Staff.LIN, first.next());
    assertThat(List.of(first.entries().getFirst().id(), second.entries().getFirst().id()))
        .containsExactlyInAnyOrder(certified.id(), returned.id());
    assertThat(decided(Staff.CHANG, Optional.empty()).entries()).isEmpty();
  }

  @Test
  void shouldCountAllThatWaitsAndWhatWasDecidedWhateverThePage() {
    Enrolment physics = Sections.taken(HUA, Sections.PHYSICS).enrolment();
    journey(HUA, physics).sent();
    journey(HUA, Courses.taking(HUA, Courses.HISTORY, "歷史", Staff.LIN)).sent();
    sentFrom(NOW, 601);
    journey(MING, MING_PHYSICS).certified();

    assertThat(count(Optional.empty(), false, QueuePart.ALL)).isEqualTo(3);
    assertThat(count(Optional.of(Courses.PHYSICS), false, QueuePart.ALL)).isEqualTo(2);
    assertThat(count(Optional.empty(), true, QueuePart.ALL)).isEqualTo(1);
    assertThat(count(Optional.empty(), false, of("101"))).isEqualTo(3);
    assertThat(count(Optional.empty(), false, of("102"))).isZero();
    assertThat(
            count(
                Optional.empty(),
                false,
                new QueuePart(Optional.empty(), physics.taughtIn(), Optional.empty())))
        .isEqualTo(1);
    assertThat(count(Optional.empty(), false, named("小華"))).isEqualTo(2);
    assertThat(count(Optional.empty(), false, named("小強"))).isZero();
    assertThat(count(Optional.empty(), true, named("小明"))).isEqualTo(1);
    String number = HUA.place(SchoolBuilder.TERM.year()).orElseThrow().studentNumber();
    assertThat(count(Optional.empty(), false, named(number))).isEqualTo(2);
  }

  private static QueuePart named(String part) {
    return new QueuePart(Optional.empty(), Optional.empty(), Optional.of(part));
  }

  private static QueuePart of(String className) {
    return new QueuePart(Optional.of(className), Optional.empty(), Optional.empty());
  }

  private int count(Optional<CourseCode> course, boolean decided, QueuePart part) {
    return stores
        .certification()
        .count(
            new QueueRequest(SCHOOL, Staff.LIN.id(), course, Optional.empty(), 1), decided, part);
  }

  private StoredPage<Piece> decided(Person teacher, Optional<String> after) {
    return stores
        .certification()
        .decided(new QueueRequest(SCHOOL, teacher.id(), Optional.empty(), after, 1));
  }

  private Piece sentFrom(Instant start, long secret) {
    return Journey.of(stores.pieces(), MING, MING_PHYSICS, Ids.nth(secret), start).sent().piece();
  }

  private List<Piece> queue(Person teacher) {
    return pages(teacher, Optional.empty(), 50);
  }

  private List<Piece> pages(Person teacher, Optional<CourseCode> course, int most) {
    List<Piece> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Piece> page = page(teacher, course, after, most);
      assertThat(page.entries().size()).isLessThanOrEqualTo(most);
      assertThat(page.next()).isNotEqualTo(after.or(() -> Optional.of("")));
      seen.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());
    return seen;
  }

  private StoredPage<Piece> page(
      Person teacher, Optional<CourseCode> course, Optional<String> after, int most) {
    return stores
        .certification()
        .waiting(new QueueRequest(SCHOOL, teacher.id(), course, after, most));
  }
}
