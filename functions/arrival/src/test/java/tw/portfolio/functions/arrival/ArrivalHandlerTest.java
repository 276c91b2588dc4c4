package tw.portfolio.functions.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;

class ArrivalHandlerTest {
  private final Campus campus = new Campus();
  private final List<String> log = new ArrayList<>();
  private final ArrivalHandler handler =
      new ArrivalHandler(
          campus.holders(),
          campus.files(),
          Campus.inspection(),
          campus.school(),
          campus.scan(),
          campus.clock(),
          line -> log.add(line.text()));

  @Test
  void shouldTakeAFileThatHasArrived() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    String key = put(piece);

    assertThat(handler.handleRequest(event(key), null)).containsExactly("COMPLETE");

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(log).singleElement().asString().contains("\"receipt\":\"COMPLETE\"");
  }

  @Test
  void shouldLeaveAFileToTheScanner() {
    campus.scan().runs();
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    handler.handleRequest(event(put(piece)), null);

    campus.expect(piece.id(), PieceState.RESERVED);
    assertThat(log)
        .singleElement()
        .asString()
        .contains("\"level\":\"INFO\"", "\"receipt\":\"SCAN_PENDING\"");
  }

  @Test
  void shouldReadKeysAsS3WritesThem() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    handler.handleRequest(event(put(piece).replace("/", "%2F")), null);

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldTakeEveryFileOfAnEvent() {
    Piece first = campus.reserved(MING_PHYSICS, REPORT);
    Piece second = campus.reserved(MING_PHYSICS, REPORT);

    handler.handleRequest(event(put(first), "something/else", put(second), put(first)), null);

    campus.expect(first.id(), PieceState.UPLOADED);
    campus.expect(second.id(), PieceState.UPLOADED);
    assertThat(log)
        .extracting(line -> line.replaceAll(".*\"receipt\":\"(\\w+)\".*", "$1"))
        .containsExactly("COMPLETE", "UNKNOWN_KEY", "COMPLETE", "REPEATED");
  }

  @Test
  void shouldPassOverAKeyThatIsNotOfThePlatform() {
    handler.handleRequest(event("exports/115.zip", "..", "a%00b", "a+b"), null);

    assertThat(log).hasSize(4).allMatch(line -> line.contains("UNKNOWN_KEY"));
  }

  @Test
  void shouldLookAtWhatTheSweeperAsksFor() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    Map<String, Object> asked = Map.of("eventSource", "aws:sqs", "body", put(piece));

    assertThat(handler.handleRequest(Map.of("Records", List.of(asked)), null))
        .containsExactly("COMPLETE");

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(log).singleElement().asString().contains("\"event\":\"asked\"");
  }

  @Test
  void shouldPassOverTheTrialOfS3() {
    Map<String, Object> trial = Map.of("Service", "Amazon S3", "Event", "s3:TestEvent");

    assertThat(handler.handleRequest(trial, null)).isEmpty();
  }

  static Stream<Map<String, Object>> strangeEvents() {
    return Stream.of(
        Map.of(),
        Map.of("scheduledTime", "2026-11-20T12:00:00Z"),
        Map.of("Records", "none"),
        Map.of("Records", List.of("none")),
        Map.of("Records", List.of(Map.of("eventSource", "aws:sqs"))),
        Map.of("Records", List.of(Map.of("eventSource", "aws:kinesis", "body", "x"))),
        Map.of(
            "Records",
            List.of(Map.of("eventSource", "aws:s3", "eventName", "ObjectRemoved:Delete"))),
        Map.of(
            "Records", List.of(Map.of("eventSource", "aws:s3", "eventName", "ObjectCreated:Put"))),
        Map.of("source", "aws.guardduty", "detail-type", "GuardDuty Finding"));
  }

  @ParameterizedTest
  @MethodSource("strangeEvents")
  void shouldRefuseAnEventOfAnotherKind(Map<String, Object> strange) {
    assertThatIllegalArgumentException().isThrownBy(() -> handler.handleRequest(strange, null));
    assertThat(log).isEmpty();
  }

  private String put(Piece piece) {
    var key = Campus.key(piece, FilePart.DOCUMENT);
    campus.files().put(key, REPORT.bytes(), campus.now());
    return key.toString();
  }

  private static Map<String, Object> event(String... keys) {
    return Map.of("Records", Stream.of(keys).map(ArrivalHandlerTest::created).toList());
  }

  private static Map<String, Object> created(String key) {
    return Map.of(
        "eventSource", "aws:s3",
        "eventName", "ObjectCreated:Put",
        "s3", Map.of("object", Map.of("key", key)));
  }
}
