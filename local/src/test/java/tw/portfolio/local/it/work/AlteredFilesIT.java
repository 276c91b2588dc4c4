package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Disk;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** A byte of a file is changed behind the platform's back: every step that relies on it notices. */
@OnCampus
class AlteredFilesIT {
  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  private static void alter(JsonNode piece, String part) {
    Disk.alter(Arrivals.file(campus.data(), piece, part));
  }

  private static Reply download(String reader, JsonNode piece, String part) {
    return campus
        .api()
        .get(reader, "/outcomes/" + piece.path("pieceId").asText() + "/files/" + part);
  }

  @Test
  void shouldNotSendAPieceForCertificationNorGiveItsFile() {
    Student student = campus.student(0);
    JsonNode piece = student.uploaded(campus.samples().pdf(1), campus.samples().mp3(2));
    download(student.id(), piece, "media").expect(200);
    alter(piece, "media");
    JsonNode before = student.page();

    student.send(piece).refused(409, "file-altered");
    download(student.id(), piece, "media").refused(409, "file-altered");

    download(student.id(), piece, "document").expect(200);
    assertThat(student.page()).isEqualTo(before);
  }

  @Test
  void shouldNotCertifyOtherBytesThanTheStudentSent() {
    Student student = campus.student(1);
    JsonNode piece = student.sent(campus.samples().pdf(3));
    String teacher = campus.teacherOf(piece);
    download(teacher, piece, "document").expect(200);
    alter(piece, "document");
    JsonNode before = student.page();

    campus.decide(teacher, piece, "certify").refused(409, "file-altered");
    download(teacher, piece, "document").refused(409, "file-altered");

    assertThat(student.page()).isEqualTo(before);
  }

  @Test
  void shouldNotSelectOtherBytesThanTheTeacherCertified() {
    Student student = campus.student(2);
    JsonNode good = student.certified(campus.samples().pdf(4));
    JsonNode spoiled = student.certified(campus.samples().pdf(5));
    alter(spoiled, "document");
    JsonNode before = student.page();

    JsonNode problem = student.select(good, spoiled).refused(409, "selection-refused");

    assertThat(RunningSchool.list(problem.path("fields")))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.path("name").asText()).isEqualTo("pieces[1]");
              assertThat(field.path("detail").asText()).contains("與當初認證的內容不符");
            });
    assertThat(student.page()).isEqualTo(before);
    student.select(good).expect(200);
  }
}
