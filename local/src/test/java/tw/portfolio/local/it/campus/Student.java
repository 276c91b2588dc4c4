package tw.portfolio.local.it.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.client.Sha256;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.Actor;

/** A student with a browser. */
public final class Student {
  private final RunningSchool campus;
  private final Person person;

  Student(RunningSchool campus, Person person) {
    this.campus = campus;
    this.person = person;
  }

  public String id() {
    return person.id().text();
  }

  public Person person() {
    return person;
  }

  public Actor actor() {
    return new Actor(person.school(), person.id(), Actor.Kind.STUDENT, person.name());
  }

  /** The whole year as the student sees it. */
  public JsonNode page() {
    return campus.api().get(id(), "/outcomes").expect(200);
  }

  public List<JsonNode> pieces() {
    return RunningSchool.list(page().path("pieces"));
  }

  public JsonNode piece(String pieceId) {
    return campus.api().get(id(), "/outcomes/" + pieceId).expect(200);
  }

  public int slotsUsed() {
    return RunningSchool.list(page().path("slotsUsed")).stream()
        .mapToInt(slots -> slots.path("used").asInt())
        .sum();
  }

  /** This semester's courses of which work may be uploaded. */
  public List<JsonNode> courses() {
    return RunningSchool.list(page().path("courses")).stream()
        .filter(course -> course.path("takesOutcomes").asBoolean())
        .filter(
            course -> course.path("semester").asInt() == campus.school().term().semester().number())
        .toList();
  }

  /** What announcing a piece takes. */
  public static ObjectNode announcement(JsonNode course, String description, SampleFile... files) {
    ObjectNode body =
        Json.object()
            .put("year", course.path("year").asInt())
            .put("semester", course.path("semester").asInt())
            .put("courseCode", course.path("courseCode").asText())
            .put("taking", course.at("/taking/kind").asText())
            .put("description", description);
    body.setAll(announced(files));
    return body;
  }

  private static ObjectNode announced(SampleFile... files) {
    return Upload.announced(Stream.of(files).map(Upload::of).toList());
  }

  public static String sha256(byte[] content) {
    return Sha256.of(content);
  }

  public Reply announce(JsonNode course, String description, SampleFile... files) {
    return campus.api().send(id(), "POST", "/outcomes", announcement(course, description, files));
  }

  /** Announces a piece of the first course. */
  public JsonNode reserved(SampleFile... files) {
    return announce(courses().getFirst(), "整合測試的成果", files).expect(201);
  }

  public Reply replace(String pieceId, SampleFile... files) {
    return campus.api().send(id(), "PUT", "/outcomes/" + pieceId + "/files", announced(files));
  }

  /** Puts each file to its link. */
  public void put(JsonNode reserved, SampleFile... files) {
    List<JsonNode> links = RunningSchool.list(reserved.path("uploads"));
    assertThat(links).hasSameSizeAs(files);
    for (int at = 0; at < files.length; at++) {
      assertThat(campus.api().put(links.get(at), files[at].content())).isEqualTo(200);
    }
  }

  /** The piece once its files have been looked at. */
  public JsonNode settled(JsonNode reserved) {
    String pieceId = reserved.path("pieceId").asText();
    JsonNode piece =
        Eventually.get(() -> piece(pieceId), now -> !now.path("state").asText().equals("reserved"));
    assertThat(piece.path("state").asText()).isNotEqualTo("reserved");
    return piece;
  }

  /** A piece whose files are here. */
  public JsonNode uploaded(JsonNode course, SampleFile... files) {
    JsonNode reserved = announce(course, "整合測試的成果", files).expect(201);
    put(reserved, files);
    JsonNode piece = settled(reserved);
    assertThat(piece.path("state").asText()).as(piece.toString()).isEqualTo("uploaded");
    return piece;
  }

  public JsonNode uploaded(SampleFile... files) {
    return uploaded(courses().getFirst(), files);
  }

  public Reply send(JsonNode piece) {
    return campus
        .api()
        .send(
            id(),
            "POST",
            "/outcomes/" + piece.path("pieceId").asText() + "/send",
            Json.object().put("revision", piece.path("revision").asInt()));
  }

  /** What a page of the student's says to send a piece. */
  public ObjectNode sending(String pieceId) {
    JsonNode piece =
        pieces().stream()
            .filter(one -> one.path("pieceId").asText().equals(pieceId))
            .findFirst()
            .orElseThrow();
    return Json.object()
        .put("revision", piece.path("revision").asInt())
        .put("seen", piece.path("seen").asText());
  }

  public JsonNode sent(JsonNode course, SampleFile... files) {
    return send(uploaded(course, files)).expect(200);
  }

  public JsonNode sent(SampleFile... files) {
    return sent(courses().getFirst(), files);
  }

  public JsonNode certified(SampleFile... files) {
    JsonNode piece = sent(files);
    campus.decide(campus.teacherOf(piece), piece, "certify").expect(200);
    return piece;
  }

  public Reply select(int year, List<JsonNode> pieces) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("pieces");
    for (JsonNode piece : pieces) {
      list.addObject()
          .put("pieceId", piece.path("pieceId").asText())
          .put("revision", piece.path("revision").asInt());
    }
    return campus.api().send(id(), "PUT", "/selections/" + year, body);
  }

  public Reply select(JsonNode... pieces) {
    return select(campus.year(), List.of(pieces));
  }

  public Reply discard(JsonNode piece) {
    return campus.api().send(id(), "DELETE", "/outcomes/" + piece.path("pieceId").asText());
  }
}
