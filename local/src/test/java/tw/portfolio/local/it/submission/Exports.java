package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import tw.portfolio.kernel.files.bag.ReadBag;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.ground.Scratch;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** The 設備組長 exports the year and reads back what came out. */
public final class Exports {
  private final RunningSchool campus;

  public Exports(RunningSchool campus) {
    this.campus = campus;
  }

  /** Asks for a draft of the year; gives its id. */
  public String draft() {
    return start(order().put("purpose", "draft"));
  }

  /** Asks to hand in the year; gives its id. */
  String start() {
    ObjectNode order = order().put("purpose", "submission");
    return start(hasSeniors() ? order.put("batch", 1) : order);
  }

  /** Whether grade 12 is in the school, which is handed in in batches. */
  private boolean hasSeniors() {
    return campus
        .stores()
        .classGrades()
        .grades(campus.code(), campus.school().term().year())
        .containsValue(3);
  }

  ObjectNode order() {
    return Json.object().put("kind", "outcome").put("year", campus.year()).put("scope", "school");
  }

  private String start(ObjectNode order) {
    return campus
        .api()
        .send(campus.exporter(), "POST", "/submissions", order)
        .expect(202)
        .path("submissionId")
        .asText();
  }

  /** Hands in the year: asks, waits until it is counted, confirms it, waits until it is done. */
  public JsonNode handIn() {
    String id = start();
    confirm(counted(id)).expect(202);
    return ended(id);
  }

  /** What is to be handed in, once it is counted. */
  JsonNode counted(String id) {
    return Eventually.get(() -> get(id), job -> job.path("state").asText().equals("planned"));
  }

  /** Confirms it by the numbers that it shows. */
  Reply confirm(JsonNode job) {
    JsonNode figures = job.path("figures");
    ObjectNode given = Json.object();
    for (String figure : List.of("students", "pieces", "leftOut")) {
      given.put(figure, figures.path(figure).asInt());
    }
    return campus.api().send(campus.exporter(), "POST", path(job) + "/confirmation", given);
  }

  /** Takes it back. */
  Reply withdraw(JsonNode job) {
    ObjectNode reason = Json.object().put("reason", "漏了一班");
    return campus.api().send(campus.exporter(), "POST", path(job) + "/withdrawal", reason);
  }

  private static String path(JsonNode job) {
    return "/submissions/" + job.path("submissionId").asText();
  }

  /** How far it is. */
  public JsonNode get(String id) {
    return campus.api().get(campus.exporter(), "/submissions/" + id).expect(200);
  }

  /** The same once it has ended. */
  public JsonNode ended(String id) {
    return Eventually.get(
        () -> get(id),
        job ->
            Set.of("done", "incomplete", "failed", "withdrawn")
                .contains(job.path("state").asText()));
  }

  /**
   * The SHA-256 of every file in every class's bag, sorted, after each download has been compared
   * with what the export says of it, another library has found each bag whole, and the school's own
   * bag tells of the others.
   */
  List<String> archived(JsonNode job) {
    List<String> found = new ArrayList<>();
    List<String> bags = new ArrayList<>();
    for (JsonNode share : job.path("classes")) {
      if (share.has("archive")) {
        byte[] archive = downloaded(job, share.path("archive"));
        bags.add(Student.sha256(archive) + "  " + share.at("/archive/name").asText());
        ReadBag.of(archive).files().values().forEach(file -> found.add(Student.sha256(file)));
      }
    }
    Map<String, byte[]> school = ReadBag.of(downloaded(job, job.at("/files/0"))).files();
    assertThat(new String(school.get("bags.sha256"), StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(bags);
    assertThat(rows(school.get("index.xlsx")))
        .as("a row for each file, below the header")
        .isEqualTo(found.size() + 1);
    return found.stream().sorted().toList();
  }

  /** A file of it, by a link of its own. */
  byte[] downloaded(JsonNode job, JsonNode product) {
    ObjectNode name = Json.object().put("name", product.path("name").asText());
    JsonNode link =
        campus.api().send(campus.exporter(), "POST", path(job) + "/links", name).expect(201);
    byte[] content = campus.api().download(link).body();
    assertThat(Student.sha256(content)).isEqualTo(product.path("sha256").asText());
    assertThat(content).hasSize(product.path("bytes").asInt());
    return content;
  }

  private static int rows(byte[] workbook) {
    try (Scratch scratch = new Scratch(Files.createTempDirectory("index"))) {
      Path file = Files.write(scratch.path().resolve("index.xlsx"), workbook);
      try (ZipFile zip = new ZipFile(file.toFile());
          InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
        String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        return xml.split("<row ", -1).length - 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
