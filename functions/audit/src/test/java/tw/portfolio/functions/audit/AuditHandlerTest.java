package tw.portfolio.functions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;

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
import tw.portfolio.work.Piece;

class AuditHandlerTest {
  private static final String FOUR_O_CLOCK = "2026-11-20T04:00:00Z";

  private final Campus campus = new Campus();
  private final List<String> log = new ArrayList<>();
  private final AuditHandler handler =
      new AuditHandler(
          new AuditingFiles(
              new MemoryFileRegister(campus.school(), new MemoryAnnouncements(campus.school())),
              campus.holders(),
              campus.files()),
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
}
