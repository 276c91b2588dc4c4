package tw.portfolio.functions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.AuditingFiles;
import tw.portfolio.audit.memory.MemoryFileRegister;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.overview.RecountingSchools;
import tw.portfolio.overview.memory.MemoryRecounts;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;

class AuditHandlerTest {
  private static final String FOUR_O_CLOCK = "2026-11-20T04:00:00Z";

  private final Campus campus = new Campus();
  private final List<String> log = new ArrayList<>();
  private final MemoryRecounts reports = new MemoryRecounts();
  private final AuditHandler handler =
      new AuditHandler(
          new AuditingFiles(
              new MemoryFileRegister(campus.school(), new MemoryAnnouncements(campus.school())),
              campus.holders(),
              campus.files()),
          new Recounts(
              () -> List.of(SCHOOL, new SchoolCode("190301")),
              new RecountingSchools(
                  new RecountingSummaries(campus.school(), campus.school(), campus.school()),
                  reports,
                  campus.school()),
              campus.clock(),
              line -> log.add(line.text())),
          campus.clock(),
          line -> log.add(line.text()));

  @Test
  void shouldTellOfAFileThatIsGoneSoThatAnAlarmHearsIt() {
    Piece piece = campus.certified(MING_PHYSICS);
    campus.certified(HUA_PHYSICS);
    campus.files().lose(Campus.key(piece, FilePart.DOCUMENT));

    assertThat(handler.handleRequest(Map.of("scheduledTime", FOUR_O_CLOCK), null))
        .isEqualTo(Map.of("checked", 2, "missing", 1, "altered", 0));

    assertThat(log)
        .containsExactly(
            "{\"level\":\"ERROR\",\"event\":\"audit\",\"finding\":\"MISSING\",\"key\":\""
                + Campus.key(piece, FilePart.DOCUMENT)
                + "\"}",
            "{\"level\":\"INFO\",\"event\":\"audit\",\"share\":0,\"of\":1,\"checked\":2,\"missing\":1,\"altered\":0}");
  }

  @Test
  void shouldLookAtEveryFileOnceInAsManyHoursAsThereAreShares() {
    campus.certified(MING_PHYSICS);
    campus.certified(HUA_PHYSICS);

    int checked =
        IntStream.range(10, 15)
            .mapToObj("2026-11-20T%d:00:00Z"::formatted)
            .mapToInt(hour -> handler.handleRequest(hourly(hour), null).get("checked"))
            .sum();

    assertThat(checked).isEqualTo(2);
  }

  private static Map<String, String> hourly(String time) {
    return Map.of("scheduledTime", time, "shares", "5");
  }

  @Test
  void shouldLookAtTheSameShareWhenAnEventComesAgain() {
    handler.handleRequest(hourly(FOUR_O_CLOCK), null);
    handler.handleRequest(hourly(FOUR_O_CLOCK), null);

    assertThat(log).hasSize(2);
    assertThat(log.getFirst()).isEqualTo(log.getLast());
  }

  @Test
  void shouldRefuseATimeThatIsNoneAndSharesThatAreNone() {
    assertThatThrownBy(() -> handler.handleRequest(Map.of("scheduledTime", "今天"), null))
        .isInstanceOf(IllegalArgumentException.class);
    for (String shares : List.of("0", "-1", "many", "1000001")) {
      assertThatThrownBy(() -> handler.handleRequest(Map.of("shares", shares), null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldTellOfNumbersThatAreNotWhatTheRecordsSaySoThatAnAlarmHearsIt() {
    campus.certified(MING_PHYSICS);
    SummaryId mings = new SummaryId(SCHOOL, MING.id(), SchoolBuilder.YEAR);
    StudentSummary right = campus.school().summary(mings);
    assertThat(recount()).isEqualTo(Map.of("recounted", 2, "differing", 0));
    assertThat(campus.school().correct(mings, right, StudentSummary.NONE)).isTrue();
    log.clear();

    assertThat(recount()).isEqualTo(Map.of("recounted", 2, "differing", 1));

    assertThat(log)
        .containsExactly(
            "{\"level\":\"ERROR\",\"event\":\"recount\",\"school\":\"213303\",\"differing\":1,\"finding\":\"DIFFERS\"}",
            "{\"level\":\"INFO\",\"event\":\"recount\",\"school\":\"190301\",\"differing\":0}");
    assertThat(reports.latest(SCHOOL, 9)).hasSize(2);
  }

  private Map<String, Integer> recount() {
    return handler.handleRequest(Map.of("recount", "all"), null);
  }

  @Test
  void shouldCountEachSchoolAgainOnceAMonthInItsHour() {
    Instant first = Instant.parse("2026-11-30T16:00:00Z");

    int recounted =
        IntStream.range(0, 31 * 24)
            .mapToObj(hour -> first.plus(Duration.ofHours(hour)).toString())
            .map(hour -> Map.of("scheduledTime", hour, "shares", "168", "recount", "due"))
            .mapToInt(event -> handler.handleRequest(event, null).get("recounted"))
            .sum();

    assertThat(recounted).isEqualTo(2);
  }

  @Test
  void shouldRefuseToRecountAnythingElse() {
    assertThatThrownBy(() -> handler.handleRequest(Map.of("recount", "some"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
