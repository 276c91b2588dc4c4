package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.PICTURE;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;

class GenuineFileTest {
  private final Campus campus = new Campus();

  @ParameterizedTest
  @CsvSource({
    "libreoffice.pdf, PDF, 報告.pdf",
    "scanned-page.pdf, PDF, 掃描.PDF",
    "gradient.jpg, JPEG, 海報.jpeg",
    "gradient.png, PNG, 圖.png",
    "tone.mp3, MP3, 錄音.mp3",
    "clip.mp4, MP4, 影片.mp4"
  })
  void shouldTakeWhatIsWhatItSays(String resource, FileType type, String name) {
    RealFile file = new RealFile(resource, name, type);
    Piece piece = campus.reserved(MING_PHYSICS, file);

    assertThat(campus.arrive(piece, file)).isEqualTo(Receipt.COMPLETE);

    Piece uploaded = campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(uploaded.files().verified())
        .singleElement()
        .satisfies(
            verified -> {
              assertThat(verified.declared()).isEqualTo(file.declared());
              assertThat(campus.files().seal(verified.key())).contains(verified.seal());
            });
  }

  @Test
  void shouldWaitForBothFilesThatWereAnnounced() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.VERIFIED);
    campus.expect(piece.id(), PieceState.RESERVED);
    assertThat(campus.arrive(piece, RECORDING)).isEqualTo(Receipt.COMPLETE);

    assertThat(campus.history(piece.id()))
        .containsExactly(Transition.RESERVE, Transition.ARRIVE_IN_PART, Transition.ARRIVE);
  }

  @Test
  void shouldTakeTheMediaFileBeforeTheDocument() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);

    assertThat(campus.arrive(piece, RECORDING)).isEqualTo(Receipt.VERIFIED);
    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.COMPLETE);

    assertThat(campus.expect(piece.id(), PieceState.UPLOADED).files().verified()).hasSize(2);
  }

  @Test
  void shouldTakeAFileThatComesAfterTheWindowHasClosed() {
    Piece piece = campus.reserved(MING_PHYSICS, PICTURE);
    campus.settings(SchoolBuilder.aSchool());

    assertThat(campus.arrive(piece, PICTURE)).isEqualTo(Receipt.COMPLETE);
  }

  @Test
  void shouldChangeNothingForAKeyThatNobodyMade() {
    ObjectKey key = new ObjectKey(SchoolBuilder.SCHOOL, Ids.nth(77), 1, FilePart.DOCUMENT);

    assertThat(campus.arrive(key, REPORT.bytes())).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.files().seal(key)).isEmpty();
  }

  @Test
  void shouldTakeAwayAPartThatWasNotAnnounced() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    ObjectKey media = piece.id().key(piece.school(), 1, FilePart.MEDIA);

    assertThat(campus.arrive(media, RECORDING.bytes())).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.files().seal(media)).isEmpty();
    assertThat(campus.expect(piece.id(), PieceState.RESERVED)).isEqualTo(piece);
  }

  @Test
  void shouldChangeNothingWhenNothingIsThere() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    assertThat(campus.receiving().arrived(Campus.key(piece, FilePart.DOCUMENT), campus.now()))
        .isEqualTo(Receipt.NOTHING_THERE);

    assertThat(campus.expect(piece.id(), PieceState.RESERVED)).isEqualTo(piece);
  }

  @Test
  void shouldNoticeALaterOverwrite() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    ObjectKey key = Campus.key(piece, FilePart.DOCUMENT);
    byte[] other = Arrays.copyOf(REPORT.bytes(), REPORT.bytes().length);
    other[other.length / 2]++;
    campus.files().alter(key, other);

    assertThat(campus.receiving().arrived(key, campus.now())).isEqualTo(Receipt.ALTERED);

    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
    assertThat(campus.files().seal(key)).isPresent();
  }
}
