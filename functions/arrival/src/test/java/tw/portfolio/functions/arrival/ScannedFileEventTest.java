package tw.portfolio.functions.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.MalwareScan.Verdict;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;

/** The scanner for malware is done with a file. */
class ScannedFileEventTest {
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

  @BeforeEach
  void scan() {
    campus.scan().runs();
  }

  @Test
  void shouldTakeAFileThatIsClean() {
    Piece piece = arrived();
    finds(piece, Verdict.CLEAN);

    assertThat(handler.handleRequest(event(key(piece).toString()), null))
        .containsExactly("COMPLETE");

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(log)
        .containsExactly(
            "{\"event\":\"scanned\",\"level\":\"INFO\",\"key\":\"%s\",\"receipt\":\"COMPLETE\"}"
                .formatted(key(piece)));
  }

  @Test
  void shouldBelieveTheFilesTagAndNotTheEvent() {
    Piece piece = arrived();

    assertThat(handler.handleRequest(event(key(piece).toString()), null))
        .containsExactly("SCAN_PENDING");

    campus.expect(piece.id(), PieceState.RESERVED);
  }

  @Test
  void shouldRefuseAFileThatIsInfected() {
    Piece piece = arrived();
    finds(piece, Verdict.INFECTED);

    handler.handleRequest(event(key(piece).toString()), null);

    campus.expect(piece.id(), PieceState.REFUSED);
  }

  @Test
  void shouldCryOutWhenTheScannerFails() {
    Piece piece = arrived();
    finds(piece, Verdict.FAILED);

    handler.handleRequest(event(key(piece).toString()), null);

    assertThat(log)
        .singleElement()
        .asString()
        .contains("\"level\":\"ERROR\"", "\"receipt\":\"SCAN_MISSING\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"malware-protection-resource-validation-object", "..", ""})
  void shouldPassOverAKeyThatIsNotOfThePlatform(String key) {
    assertThat(handler.handleRequest(event(key), null)).containsExactly("UNKNOWN_KEY");
    assertThat(log).singleElement().asString().contains("\"level\":\"WARN\"");
  }

  static Stream<Map<String, Object>> detailsWithoutAFile() {
    return Stream.of(
        Map.of(),
        Map.of("s3ObjectDetails", "?"),
        Map.of("s3ObjectDetails", Map.of()),
        Map.of("s3ObjectDetails", Map.of("objectKey", 1)));
  }

  @ParameterizedTest
  @MethodSource("detailsWithoutAFile")
  void shouldRefuseAResultThatNamesNoFile(Map<String, Object> detail) {
    Map<String, Object> strange = result(detail);

    assertThatIllegalArgumentException().isThrownBy(() -> handler.handleRequest(strange, null));
    assertThat(log).isEmpty();
  }

  private Piece arrived() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(piece, REPORT);
    return piece;
  }

  private void finds(Piece piece, Verdict verdict) {
    campus.scan().finds(campus.files().seal(key(piece)).orElseThrow(), verdict);
  }

  private static ObjectKey key(Piece piece) {
    return Campus.key(piece, FilePart.DOCUMENT);
  }

  /** It says that nothing was found, whatever was. */
  private static Map<String, Object> event(String key) {
    return result(
        Map.of(
            "scanStatus", "COMPLETED",
            "s3ObjectDetails", Map.of("bucketName", "files", "objectKey", key),
            "scanResultDetails", Map.of("scanResultStatus", "NO_THREATS_FOUND")));
  }

  private static Map<String, Object> result(Map<String, Object> detail) {
    return Map.of(
        "source", "aws.guardduty",
        "detail-type", "GuardDuty Malware Protection Object Scan Result",
        "detail", detail);
  }
}
