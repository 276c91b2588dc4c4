package tw.portfolio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.overview.memory.MemoryRecounts;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Window;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;

/** Whether summaries are what the records say, and how they become so again. */
class RecountingSchoolsTest {
  private static final SummaryId MINGS = new SummaryId(SCHOOL, MING.id(), YEAR);

  private final OverviewScene scene = new OverviewScene();
  private final MemoryRecounts reports = new MemoryRecounts();
  private final RecountingSchools recounting =
      new RecountingSchools(
          new RecountingSummaries(
              scene.campus.school(), scene.campus.school(), scene.campus.school()),
          reports,
          scene.campus.school());

  @BeforeEach
  void work() {
    scene.campus.uploaded(MING_PHYSICS, REPORT);
    scene.campus.certified(MING_HISTORY);
  }

  private StudentSummary kept() {
    return scene.campus.school().summary(MINGS);
  }

  /** As no write of ours does. */
  private StudentSummary lose() {
    StudentSummary right = kept();
    StudentSummary wrong = new StudentSummary(right.counts(), Set.of(), Map.of());
    assertThat(scene.campus.school().correct(MINGS, right, wrong)).isTrue();
    return right;
  }

  @Test
  void shouldFindNothingWhileEveryWriteHasCounted() {
    RecountReport report = recounting.look(SCHOOL, scene.campus.now());

    assertThat(report.isFinding()).isFalse();
    assertThat(report.differing()).isZero();
    assertThat(reports.latest(SCHOOL, 9)).containsExactly(report);
  }

  @Test
  void shouldReportWhichNumbersDifferAndMendNothingByItself() {
    StudentSummary right = lose();

    RecountReport report = recounting.look(SCHOOL, scene.campus.now());

    assertThat(report.isFinding()).isTrue();
    assertThat(report.years().getLast().numbers()).isEqualTo(Map.of("未送出的成果", 1));
    assertThat(kept()).isNotEqualTo(right);
    assertThat(report.toString()).doesNotContain(MING.id().text(), MING.name());
  }

  @Test
  void shouldPutRightWhatDiffersWhenTheInformationOfficeAsks() {
    StudentSummary right = lose();

    RecountReport report =
        granted(recounting.mend(Staff.actor(Offices.INFORMATION), scene.campus.now()));

    assertThat(report.mended()).isEqualTo(1);
    assertThat(report.by()).isEqualTo(Optional.of(Offices.INFORMATION.name()));
    assertThat(kept()).isEqualTo(right);
    assertThat(reports.lines()).hasSize(1);
    assertThat(recounting.look(SCHOOL, scene.campus.now()).differing()).isZero();
  }

  @Test
  void shouldLetNobodyElseMendOrReadFindings() {
    assertThat(kind(recounting.mend(Staff.actor(Staff.DIRECTOR), scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(recounting.latest(Staff.actor(Offices.PRINCIPAL))))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(granted(recounting.latest(Staff.actor(Offices.INFORMATION)))).isEmpty();
  }

  @Test
  void shouldLookAtEachSchoolInOneHourOfEveryMonth() {
    for (YearMonth month : List.of(YearMonth.of(2027, 1), YearMonth.of(2027, 2))) {
      Instant first = month.atDay(1).atStartOfDay(Window.TAIPEI).toInstant();
      List<Instant> due =
          IntStream.range(0, month.lengthOfMonth() * 24)
              .mapToObj(hour -> first.plus(Duration.ofHours(hour)))
              .filter(hour -> RecountingSchools.isDue(SCHOOL, hour))
              .toList();

      assertThat(due).hasSize(1);
    }
  }
}
