package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** A student's choice for the year (regulation.txt 四(三)3): all of it or nothing. */
@OnCampus
class SelectionIT {
  private static RunningSchool campus;
  private static Student student;
  private static JsonNode first;
  private static JsonNode second;
  private static JsonNode notCertified;
  private static JsonNode others;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
    student = campus.student(0);
    first = student.certified(campus.samples().pdf(1));
    second = student.certified(campus.samples().pdf(2));
    notCertified = student.sent(campus.samples().pdf(3));
    others = campus.student(1).certified(campus.samples().pdf(4));
  }

  private static JsonNode unknown() {
    String id = first.path("pieceId").asText();
    return seen(id.substring(0, id.length() - 4) + "0000", 1);
  }

  private static ObjectNode seen(String id, int revision) {
    return Json.object().put("pieceId", id).put("revision", revision);
  }

  private static List<String> chosen() {
    JsonNode selection = campus.api().get(student.id(), "/selections/" + campus.year()).expect(200);
    assertThat(selection.path("chosen").asInt()).isEqualTo(selection.path("pieces").size());
    assertThat(selection.path("left").asInt()).isEqualTo(6 - selection.path("chosen").asInt());
    return RunningSchool.list(selection.path("pieces")).stream()
        .map(piece -> piece.path("pieceId").asText())
        .toList();
  }

  @Test
  void shouldChangeNothingAndGiveEveryReasonIfOnePieceCannotBeSelected() {
    student.select(first).expect(200);
    JsonNode before = student.page();
    JsonNode stale = seen(second.path("pieceId").asText(), 99);

    JsonNode problem =
        student
            .select(first, notCertified, others, unknown(), stale)
            .refused(409, "selection-refused");

    assertThat(RunningSchool.list(problem.path("fields")))
        .extracting(field -> field.path("name").asText())
        .containsExactly("pieces[1]", "pieces[2]", "pieces[3]", "pieces[4]");
    assertThat(RunningSchool.list(problem.path("fields")))
        .extracting(field -> field.path("detail").asText())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("待認證"),
            reason -> assertThat(reason).contains("不是您的"),
            reason -> assertThat(reason).contains("找不到"),
            reason -> assertThat(reason).contains("已被更新"));
    assertThat(student.page()).isEqualTo(before);
    assertThat(chosen()).containsExactly(first.path("pieceId").asText());
  }

  @Test
  void shouldReplaceTheWholeChoiceAndNotMindTheSameAgain() {
    student.select(first, second).expect(200);
    student.select(first, second).expect(200);
    assertThat(chosen())
        .containsExactlyInAnyOrder(first.path("pieceId").asText(), second.path("pieceId").asText());

    student.select(second).expect(200);
    assertThat(chosen()).containsExactly(second.path("pieceId").asText());

    student.select().expect(200);
    assertThat(chosen()).isEmpty();
    assertThat(student.piece(second.path("pieceId").asText()).path("state").asText())
        .isEqualTo("certified");
  }

  @Test
  void shouldRefuseThePiecesOfOneYearForAnother() {
    student.select(first).expect(200);
    JsonNode before = student.page();

    JsonNode problem =
        student.select(campus.year() - 1, List.of(first)).refused(409, "selection-refused");

    assertThat(problem.at("/fields/0/detail").asText())
        .contains(Integer.toString(campus.year()), Integer.toString(campus.year() - 1));
    student.select(campus.year() - 1, List.of()).refused(409, "window-closed");
    assertThat(student.page()).isEqualTo(before);
  }

  @Test
  void shouldRefuseMoreThanTheSchoolAllowsAndAnythingTwice() {
    student.select(first).expect(200);
    JsonNode before = student.page();

    student.select(first, first, first, first, first, first, second).refused(409, "cap-reached");
    student.select(first, first).refused(409, "selection-refused");

    assertThat(student.page()).isEqualTo(before);
  }
}
