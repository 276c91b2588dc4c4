package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Consultations.COUNSELLOR;
import static tw.portfolio.samples.Consultations.OTHER_COUNSELLOR;
import static tw.portfolio.samples.Consultations.START;
import static tw.portfolio.samples.Consultations.consultation;
import static tw.portfolio.samples.Consultations.note;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Simultaneous;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.guidance.ConsultationStore.ConsultationWrite;
import tw.portfolio.guidance.ConsultationStore.PageRequest;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Consultations;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** What every {@link ConsultationStore} does. */
public abstract class ConsultationStoreContract extends StoreContract {
  private static final SchoolCode ELSEWHERE = new SchoolCode("190301");

  private ConsultationStore consultations;

  /** The consultations of the school that {@link #open} has opened. */
  protected abstract ConsultationStore consultations();

  @BeforeEach
  void openTheConsultations() {
    consultations = consultations();
  }

  @Test
  void shouldKeepWhatWasWritten() {
    Consultation group = consultation(1, COUNSELLOR, MING, HUA);
    assertWritten(write(group));

    assertThat(consultations.find(SCHOOL, group.id())).contains(group);
    assertThat(consultations.about(SCHOOL, MING.id())).containsExactly(group);
    assertThat(consultations.about(SCHOOL, HUA.id())).containsExactly(group);
    assertThat(consultations.history(SCHOOL, group.id())).containsExactly(line(group));
  }

  @Test
  void shouldKnowNothingOfAnotherSchool() {
    Consultation record = consultation(1, COUNSELLOR, MING);
    assertWritten(write(record));

    assertThat(consultations.find(ELSEWHERE, record.id())).isEmpty();
    assertThat(consultations.about(ELSEWHERE, MING.id())).isEmpty();
    assertThat(consultations.history(ELSEWHERE, record.id())).isEmpty();
    assertThat(
            consultations
                .page(new PageRequest(ELSEWHERE, YEAR, Optional.empty(), Optional.empty(), 10))
                .entries())
        .isEmpty();
  }

  @Test
  void shouldKeepSixtyStudentsInOneRecord() {
    Person[] sixty = Consultations.students(60).toArray(Person[]::new);
    Consultation record = consultation(1, COUNSELLOR, sixty);
    assertWritten(write(record, Optional.of(request("key", "digest"))));
    Person[] others = new Person[60];
    for (int at = 0; at < others.length; at++) {
      others[at] = sixty[at].id().equals(sixty[0].id()) ? MING : sixty[at];
    }

    assertThat(consultations.about(SCHOOL, sixty[59].id())).containsExactly(record);
    Consultation changed =
        record.rewritten(
            note(), List.of(others).stream().map(Consulted::of).toList(), NOW.plusSeconds(1));
    assertWritten(write(record, changed));
    assertThat(consultations.about(SCHOOL, MING.id())).containsExactly(changed);
    assertThat(consultations.about(SCHOOL, sixty[0].id())).isEmpty();
  }

  @Test
  void shouldExchangeEverybodyInOneWrite() {
    Person[] sixty = Consultations.students(60).toArray(Person[]::new);
    List<Consulted> others =
        Consultations.students(120).stream().skip(60).map(Consulted::of).toList();
    Consultation before = consultation(1, COUNSELLOR, sixty);
    Consultation after =
        before.rewritten(note("換時間", START.minusDays(3)), others, NOW.plusSeconds(1));
    assertWritten(write(before));
    assertWritten(write(before, after));

    assertThat(consultations.about(SCHOOL, sixty[0].id())).isEmpty();
    assertThat(consultations.about(SCHOOL, others.getLast().student())).containsExactly(after);
  }

  @Test
  void shouldPageThroughAYearTheLatestFirst() {
    List<Consultation> all = new ArrayList<>();
    for (int number = 5; number >= 1; number--) {
      Person counsellor = number % 2 == 0 ? OTHER_COUNSELLOR : COUNSELLOR;
      Consultation record =
          consultation(number, counsellor, note("第 " + number, START.minusDays(5 - number)), MING);
      all.add(record);
      assertWritten(write(record));
    }
    Consultation lastYear = consultation(9, COUNSELLOR, note("去年", START.minusYears(1)), MING);
    assertWritten(write(lastYear));

    assertThat(pages(Optional.empty(), 2)).containsExactlyElementsOf(all);
    assertThat(pages(Optional.of(COUNSELLOR), 2))
        .containsExactly(all.get(0), all.get(2), all.get(4));
    assertThat(pages(Optional.of(OTHER_COUNSELLOR), 1)).containsExactly(all.get(1), all.get(3));
    assertThat(consultations.about(SCHOOL, MING.id())).startsWith(all.get(0)).endsWith(lastYear);
  }

  @Test
  void shouldKnowNoPlaceThatNoPageEndedAt() {
    assertThatThrownBy(
            () ->
                consultations.page(
                    new PageRequest(SCHOOL, YEAR, Optional.empty(), Optional.of("nonsense"), 2)))
        .isInstanceOf(UnknownCursorException.class);
  }

  @Test
  void shouldFollowAChangeOfTheDay() {
    Consultation before = consultation(1, COUNSELLOR, MING);
    Consultation after =
        before.rewritten(note("高一選課", START.minusYears(1)), before.students(), NOW);
    assertWritten(write(before));
    assertWritten(write(before, after));

    assertThat(pages(Optional.empty(), 10)).isEmpty();
    assertThat(pages(Optional.of(COUNSELLOR), 10)).isEmpty();
    PageRequest lastYear =
        new PageRequest(
            SCHOOL, new SchoolYear(114), Optional.of(COUNSELLOR.id()), Optional.empty(), 10);
    assertThat(consultations.page(lastYear).entries()).containsExactly(after);
    assertThat(consultations.about(SCHOOL, MING.id())).containsExactly(after);
  }

  @Test
  void shouldListNothingThatIsWithdrawnAndKeepItAllTheSame() {
    Consultation before = consultation(1, COUNSELLOR, MING);
    Consultation after = before.withdrawn("登錄到別班", NOW.plusSeconds(1));
    assertWritten(write(before));
    assertWritten(write(before, after));

    assertThat(pages(Optional.empty(), 10)).isEmpty();
    assertThat(pages(Optional.of(COUNSELLOR), 10)).isEmpty();
    assertThat(consultations.about(SCHOOL, MING.id())).isEmpty();
    assertThat(consultations.find(SCHOOL, before.id())).contains(after);
    assertThat(consultations.history(SCHOOL, before.id()))
        .containsExactly(line(before), line(after));
  }

  @Test
  void shouldWriteNothingOverAVersionThatTheWriterHasNotSeen() {
    Consultation first = consultation(1, COUNSELLOR, MING);
    Consultation second = first.rewritten(note("改一", START.minusDays(1)), first.students(), NOW);
    Consultation late = first.rewritten(note("改二", START.minusDays(2)), first.students(), NOW);
    assertWritten(write(first));
    assertWritten(write(first, second));

    assertThat(reasons(write(first))).contains(new ConsultationRefusal.VersionDiffers());
    assertThat(reasons(write(first, late))).contains(new ConsultationRefusal.VersionDiffers());
    assertThat(pages(Optional.empty(), 10)).containsExactly(second);
    assertThat(consultations.history(SCHOOL, first.id())).hasSize(2);
  }

  @Test
  @Simultaneous
  void shouldLetOneOfManyEditorsThrough() throws InterruptedException {
    Consultation first = consultation(1, COUNSELLOR, MING);
    assertWritten(write(first));
    List<Callable<WriteResult<ConsultationRefusal>>> editors = new ArrayList<>();
    for (int number = 1; number <= 10; number++) {
      Consultation next =
          first.rewritten(
              note("第 " + number + " 位", START.minusDays(number)), first.students(), NOW);
      editors.add(() -> write(first, next));
    }

    assertThat(written(editors)).isEqualTo(1);
    assertThat(pages(Optional.empty(), 20)).hasSize(1);
  }

  @Test
  void shouldCarryOutARequestOnceUntilItIsForgotten() {
    Consultation first = consultation(1, COUNSELLOR, MING);
    Consultation again = consultation(2, COUNSELLOR, MING);
    assertWritten(write(first, Optional.of(request("key", "digest"))));

    assertThat(reasons(write(again, Optional.of(request("key", "other")))))
        .containsExactly(
            new ConsultationRefusal.AlreadyRequested(Optional.of(first.id()), "digest"));
    assertThat(consultations.find(SCHOOL, again.id())).isEmpty();
    assertWritten(write(again, Optional.of(request("another key", "digest"))));
  }

  private List<Consultation> pages(Optional<Person> counsellor, int most) {
    List<Consultation> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      StoredPage<Consultation> page =
          consultations.page(
              new PageRequest(SCHOOL, YEAR, counsellor.map(Person::id), after, most));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(most);
      all.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static IdempotencyKey request(String key, String digest) {
    return new IdempotencyKey(COUNSELLOR.id(), key, digest, NOW.plus(Duration.ofHours(24)));
  }

  private WriteResult<ConsultationRefusal> write(Consultation anew) {
    return write(anew, Optional.<IdempotencyKey>empty());
  }

  private WriteResult<ConsultationRefusal> write(
      Consultation anew, Optional<IdempotencyKey> request) {
    return consultations.write(new ConsultationWrite(Optional.empty(), anew, line(anew), request));
  }

  private WriteResult<ConsultationRefusal> write(Consultation before, Consultation after) {
    return consultations.write(
        new ConsultationWrite(Optional.of(before), after, line(after), Optional.empty()));
  }

  private static Change line(Consultation after) {
    return new Change(
        after.subject(),
        after.changed(),
        after.counsellor(),
        after.version() == 1 ? ChangeAction.ADD : ChangeAction.CHANGE,
        Optional.empty(),
        Optional.of(after.inFull()),
        "",
        after.onlyStudent(Optional.empty()));
  }
}
