package tw.portfolio.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;

/**
 * A student's pieces of one course, sent for certification by the API: what a teacher's tests begin
 * with.
 *
 * @param student whose they are
 * @param teacher in whose queue they wait
 * @param ids the pieces, the first that was sent at the beginning
 */
record SentWork(Person student, Person teacher, List<String> ids) {
  /** Sends each file as a piece of its own. */
  static SentWork of(BrowsedSchool school, Person student, List<SampleFile> files) {
    List<String> ids = new ArrayList<>();
    files.forEach(file -> ids.add(sent(school.client(), student, uploaded(school, student, file))));
    String teacher = piece(school.client(), student, ids.getFirst()).at("/label/teacher").asText();
    Person certifies =
        school.all(Role.TEACHER).stream()
            .filter(one -> one.name().equals(teacher))
            .findFirst()
            .orElseThrow();
    return new SentWork(student, certifies, ids);
  }

  /** A piece that is uploaded and not sent. */
  static String uploaded(BrowsedSchool school, Person student, SampleFile file) {
    Client client = school.client();
    JsonNode course = course(client, student);
    Upload upload = Upload.of(file);
    ObjectNode body = Upload.announced(List.of(upload));
    body.put("description", "期末作品 " + file.name());
    for (String field : List.of("year", "semester", "courseCode")) {
      body.set(field, course.path(field));
    }
    JsonNode begun = client.send(student.id(), "POST", "/outcomes", body).expected("begun");
    begun.path("uploads").forEach(link -> client.put(link, file.content()));
    String id = begun.path("pieceId").asText();
    Patience.awaited(
        () -> piece(client, student, id), now -> !now.path("state").asText().equals("reserved"));
    return id;
  }

  /** One that is taken in the usual way. */
  private static JsonNode course(Client client, Person student) {
    for (JsonNode course : client.get(student.id(), "/outcomes").expected("page").path("courses")) {
      if (course.path("takesOutcomes").asBoolean()
          && course.at("/taking/kind").asText().equals("semester")) {
        return course;
      }
    }
    throw new AssertionError("No course of " + student.name() + " takes outcomes");
  }

  private static String sent(Client client, Person student, String id) {
    ObjectNode seen = Json.object();
    for (JsonNode one : client.get(student.id(), "/outcomes").expected("page").path("pieces")) {
      if (one.path("pieceId").asText().equals(id)) {
        seen.set("revision", one.path("revision"));
        seen.set("seen", one.path("seen"));
      }
    }
    client.send(student.id(), "POST", "/outcomes/" + id + "/send", seen).expected("sent");
    return id;
  }

  private static JsonNode piece(Client client, Person student, String id) {
    return client.get(student.id(), "/outcomes/" + id).expected("piece");
  }

  /** How far a piece is now. */
  String state(BrowsedSchool school, int at) {
    return piece(school.client(), student, ids.get(at)).path("state").asText();
  }

  /** Where its teacher finds these alone. */
  String queue() {
    return "/certifications?q=" + student.name();
  }
}
