package tw.portfolio.submission.precheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.job.Job;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

class ReadingFindingsTest {
  private final PrecheckedSchool school = new PrecheckedSchool();
  private final ReadingFindings reading = new ReadingFindings(school.watching, school.products);

  @BeforeEach
  void spoilSomething() {
    school.withoutIdentity(Records.HUA);
    school.choose(Students.MING, school.physics(Students.MING), school.physics(Students.MING));
  }

  @Test
  void shouldGiveWhoWhatWhyAndWhatToDo() {
    FindingsPage page = granted(page("101", Optional.empty(), 10));

    assertThat(page.total()).isEqualTo(2);
    assertThat(page.next()).isEmpty();
    assertThat(page.counts().integer("refused")).isEqualTo(2);
    Document hua = page.findings().getLast();
    assertThat(hua.integer("seat")).isEqualTo(2);
    assertThat(hua.text("name")).isEqualTo("陳小華");
    assertThat(hua.text("kind")).isEqualTo("student");
    assertThat(hua.each("faults", fault -> fault.text("chinese"))).containsExactly("沒有身分證號");
    assertThat(hua.each("faults", fault -> fault.inner("remedy").text("office")))
        .containsExactly("註冊組長");
  }

  @Test
  void shouldNameStudentsByTheMaskedId() {
    FindingsPage page = granted(page("101", Optional.empty(), 10));

    assertThat(page.findings().getFirst().text("identity")).isEqualTo("A12****789");
    assertThat(page.findings().toString()).doesNotContain("A123456789");
  }

  @Test
  void shouldGoOnFromPageToPage() {
    FindingsPage first = granted(page("101", Optional.empty(), 1));
    FindingsPage second = granted(page("101", first.next(), 1));

    assertThat(first.findings()).hasSize(1);
    assertThat(second.findings()).hasSize(1).doesNotContainAnyElementsOf(first.findings());
    assertThat(second.next()).isEmpty();
  }

  @Test
  void shouldKnowNoPageThatNoneEndedAt() {
    assertThatExceptionOfType(UnknownCursorException.class)
        .isThrownBy(() -> page("101", Optional.of("2"), 1));
    assertThatExceptionOfType(UnknownCursorException.class)
        .isThrownBy(() -> page("101", Optional.of("x"), 1));
  }

  @Test
  void shouldKnowNoClassThatWasNotLookedAt() {
    assertThat(Answers.refused(page("999", Optional.empty(), 1)).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(Answers.refused(page("../101", Optional.empty(), 1)).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldTellNobodyButThoseWhoMakeBooks() {
    Job job = school.check(PrecheckedSchool.SCOPE);

    assertThat(
            Answers.refused(read(Staff.actor(Staff.HOMEROOM), job, "101", Optional.empty(), 1, NOW))
                .kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldForgetWhatWasKeptForItsTime() {
    Job job = school.check(PrecheckedSchool.SCOPE);

    assertThat(
            Answers.refused(
                    read(
                        PrecheckedSchool.REGISTRAR,
                        job,
                        "101",
                        Optional.empty(),
                        1,
                        NOW.plus(Duration.ofDays(30))))
                .kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  private Answer<FindingsPage> page(String className, Optional<String> after, int most) {
    return read(
        PrecheckedSchool.REGISTRAR,
        school.check(PrecheckedSchool.SCOPE),
        className,
        after,
        most,
        NOW);
  }

  private Answer<FindingsPage> read(
      Actor actor, Job job, String className, Optional<String> after, int most, Instant now) {
    return reading.page(
        actor, new ReadingFindings.PageRequest(job.id(), className, after, most), now);
  }

  private static FindingsPage granted(Answer<FindingsPage> answer) {
    return Answers.granted(answer);
  }
}
