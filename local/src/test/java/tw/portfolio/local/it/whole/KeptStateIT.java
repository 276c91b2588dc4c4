package tw.portfolio.local.it.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;

/** The whole system ends and starts again on the same folder. */
class KeptStateIT {
  @TempDir private Path data;

  @Test
  void shouldKeepPiecesFilesAndQueuesOverARestart() {
    SampleFile file;
    JsonNode page;
    JsonNode sent;
    JsonNode reserved;
    try (RunningSchool before = RunningSchool.alone(Site.kept(data))) {
      file = before.samples().pdf(1);
      Student student = before.student(0);
      sent = student.sent(file, before.samples().mp3(2));
      reserved = student.reserved(before.samples().png(3));
      page = student.page();
    }

    try (RunningSchool after = RunningSchool.alone(Site.kept(data))) {
      Student student = after.student(0);
      assertThat(student.page()).isEqualTo(page);
      assertThat(page.path("pieces").size()).isEqualTo(2);
      String id = sent.path("pieceId").asText();
      JsonNode link =
          after.api().get(student.id(), "/outcomes/" + id + "/files/document").expect(200);
      assertThat(after.api().download(link).body()).isEqualTo(file.content());
      JsonNode queue = after.api().get(after.teacherOf(sent), "/certifications").expect(200);
      assertThat(RunningSchool.list(queue.path("pieces")))
          .extracting(piece -> piece.path("pieceId").asText())
          .containsExactly(id);
      after.decide(after.teacherOf(sent), sent, "certify").expect(200);

      // The links made before led to another port; asking for the piece gives new ones.
      JsonNode again = student.piece(reserved.path("pieceId").asText());
      student.put(again, after.samples().png(3));
      assertThat(student.settled(again).path("state").asText()).isEqualTo("uploaded");
    }
  }
}
