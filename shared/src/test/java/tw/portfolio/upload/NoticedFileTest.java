package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Windows;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;

/** A good file of which its owner should know something before it is sent. */
class NoticedFileTest {
  private static final RealFile CROPPED =
      new RealFile("n2-cropped-in-place.png", "截圖.png", FileType.PNG);

  private final Campus campus = new Campus();

  @Test
  void shouldKeepTheNoticeWithTheFile() {
    Piece piece = campus.uploaded(MING_PHYSICS, CROPPED);

    assertThat(piece.files().verified())
        .singleElement()
        .extracting(RecordedFile.Verified::notices)
        .isEqualTo(Set.of(FileNotice.BYTES_AFTER_END));
    assertThat(FileJson.notices(piece.files()))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.text())
                    .contains("\"part\":\"document\"", "\"code\":\"bytes-after-end\"", "另存新檔"));
  }

  @Test
  void shouldSendItAllTheSame() {
    campus.send(campus.uploaded(MING_PHYSICS, CROPPED));
  }

  @Test
  void shouldObeyTheLimitOfTheSchool() {
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.allOpen(SchoolBuilder.NOW))
            .withCaps(SomeCaps.usual().pictures(new PictureLimits(5_999, false)).build()));
    Piece piece = campus.reserved(MING_PHYSICS, CROPPED);

    assertThat(campus.arrive(Campus.key(piece, FilePart.DOCUMENT), CROPPED.bytes()))
        .isEqualTo(Receipt.REFUSED);

    assertThat(campus.expect(piece.id(), PieceState.REFUSED).status())
        .isInstanceOfSatisfying(
            Status.Refused.class,
            refused -> assertThat(refused.problem()).isEqualTo("file-too-many-pixels"));
  }
}
