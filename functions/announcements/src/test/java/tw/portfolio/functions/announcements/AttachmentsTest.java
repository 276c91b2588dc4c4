package tw.portfolio.functions.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class AttachmentsTest {
  private final NoticeBoard board = new NoticeBoard();

  @Test
  void shouldGiveAFileToReadersOnlyOnceItIsVerified() {
    String id = board.publish("簡章", "students");
    Map<String, Object> attached =
        objects(board.attach(201, id, REPORT).get("attachments")).getFirst();
    String attachment = (String) attached.get("attachmentId");
    assertThat(attached).containsEntry("state", "awaited");
    assertThat(objects(attached.get("uploads"))).hasSize(1);
    assertThat(
            objects(
                board
                    .calls
                    .ask(
                        200,
                        NoticeBoard.student("GET " + NoticeBoard.ONE).path("announcementId", id))
                    .get("attachments")))
        .isEmpty();
    board.calls.ask(404, NoticeBoard.download(Students.MING, id, attachment));

    board.arrive(attachment, REPORT.bytes());

    assertThat(board.calls.ask(200, NoticeBoard.download(Students.MING, id, attachment)))
        .containsKey("url");
    board.calls.ask(404, NoticeBoard.download(Staff.LIN, id, attachment));
    assertThat(
            objects(
                board
                    .calls
                    .ask(
                        200,
                        NoticeBoard.editor(
                                "DELETE " + NoticeBoard.ONE + "/attachments/{attachmentId}")
                            .path("announcementId", id)
                            .path("attachmentId", attachment))
                    .get("attachments")))
        .isEmpty();
    board.calls.ask(404, NoticeBoard.download(Students.MING, id, attachment));
  }

  @Test
  void shouldKeepWhatIsNotWhatItSaysFromReaders() {
    String id = board.publish("簡章", "all");
    String attachment =
        (String)
            objects(board.attach(201, id, REPORT).get("attachments"))
                .getFirst()
                .get("attachmentId");

    board.arrive(attachment, new byte[] {1, 2, 3});

    board.calls.ask(404, NoticeBoard.download(Students.MING, id, attachment));
    Map<String, Object> seen =
        objects(
                board
                    .calls
                    .ask(
                        200,
                        NoticeBoard.editor("GET " + NoticeBoard.ONE).path("announcementId", id))
                    .get("attachments"))
            .getFirst();
    assertThat(seen).containsEntry("state", "refused");
    assertThat(object(seen.get("refusal"))).containsKeys("code", "detail");
  }

  @Test
  void shouldTakeFiveDocumentsAtMost() {
    String id = board.publish("簡章", "all");
    board.attach(201, id, REPORT, REPORT, REPORT, REPORT, REPORT);

    assertThat(board.attach(409, id, REPORT)).containsEntry("code", "cap-reached");
    String other = board.publish("影片", "all");
    board.attach(422, other, RealFile.RECORDING);
    board.calls.refuse(
        NoticeBoard.editor("POST " + NoticeBoard.ONE + "/attachments")
            .path("announcementId", other)
            .json(NoticeBoard.files(REPORT).replaceFirst("\"bytes\":[0-9]+", "\"bytes\":4194305")));
  }
}
