package tw.portfolio.bench.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.bench.start.School;
import tw.portfolio.course.Enrolment;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.http.Json;

/**
 * Students with browsers, each other than the one before.
 *
 * @param uploads how many there were so far
 */
record Students(School school, Client client, Receipts receipts, AtomicInteger uploads) {
  /** Milliseconds from the request for a link until the file is verified. */
  double upload(Work work) {
    Supplier<JsonNode> asking = asking(work);
    long start = System.nanoTime();
    finish(asking.get(), work);
    return (System.nanoTime() - start) / 1e6;
  }

  /** Gets a link for that file. */
  JsonNode reserve(Work work) {
    return asking(work).get();
  }

  private Supplier<JsonNode> asking(Work work) {
    Person student = school.holder(Role.STUDENT, uploads.getAndIncrement());
    ObjectNode body = announcement(student, work);
    client.signIn(student.id().text());
    return () ->
        client
            .send(student.id().text(), "POST", "/outcomes", body)
            .expected("POST /outcomes")
            .at("/uploads/0");
  }

  /** Puts the file to its link and waits until it is verified. */
  void finish(JsonNode link, Work work) {
    int status = client.put(link, work.content());
    if (status != 200) {
      throw new IllegalStateException("A file was refused: " + status);
    }
    receipts.awaitComplete(key(link));
  }

  private static String key(JsonNode link) {
    String path = URI.create(link.path("url").asText()).getPath();
    return path.substring(path.indexOf('/', 1) + 1);
  }

  private ObjectNode announcement(Person student, Work work) {
    Enrolment course = school.course(student);
    ObjectNode body =
        Json.object()
            .put("year", school.term().year().number())
            .put("semester", school.term().semester().number())
            .put("courseCode", course.code().text())
            .put("taking", course.taking().kind().code())
            .put("description", "量測用的成果");
    body.putArray("files")
        .addObject()
        .put("name", "期末報告.pdf")
        .put("type", "application/pdf")
        .put("bytes", work.content().length)
        .put("sha256", work.sha256());
    return body;
  }
}
