package tw.portfolio.functions.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.REPORT;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.service.Campus;

class ArrivalHandlerTest {
  private final Campus campus = new Campus();
  private final List<String> log = new ArrayList<>();
  private final ArrivalHandler handler =
      new ArrivalHandler(
          campus.holders(),
          campus.files(),
          campus.scan(),
          campus.clock(),
          line -> log.add(line.text()));

  @Test
  void shouldTakeAFileThatHasArrived() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    String key = put(piece);

    assertThat(handler.handleRequest(event(key), null)).isEqualTo("1");

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
  void shouldPassOverAnEventWithoutRecords() {
    assertThat(handler.handleRequest(new S3Event(), null)).isEqualTo("0");
  }

  private String put(Piece piece) {
    var key = Campus.key(piece, FilePart.DOCUMENT);
    campus.files().put(key, REPORT.bytes(), campus.now());
    return key.toString();
  }

  private static S3Event event(String... keys) {
    return new S3Event(Stream.of(keys).map(ArrivalHandlerTest::arrival).toList());
  }

  private static S3EventNotificationRecord arrival(String key) {
    S3Entity s3 =
        new S3Entity(
            "arrivals",
            new S3BucketEntity("files", null, "arn:aws:s3:::files"),
            new S3ObjectEntity(key, 1L, "e", "v", "0055"),
            "1.0");
    return new S3EventNotificationRecord(
        "ap-northeast-1",
        "ObjectCreated:Put",
        "aws:s3",
        "2026-11-20T12:00:00.000Z",
        "2.1",
        null,
        null,
        s3,
        null);
  }
}
