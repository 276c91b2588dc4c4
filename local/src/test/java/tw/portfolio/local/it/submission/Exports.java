package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;

/** The 設備組長 exports the year and reads back what came out. */
public final class Exports {
  private final RunningSchool campus;

  public Exports(RunningSchool campus) {
    this.campus = campus;
  }

  /** Asks for the year's export; gives its id. */
  public String start() {
    return campus
        .api()
        .send(campus.exporter(), "POST", "/exports", Json.object().put("year", campus.year()))
        .expect(202)
        .path("exportId")
        .asText();
  }

  /** How far an export is. */
  public JsonNode get(String id) {
    return campus.api().get(campus.exporter(), "/exports/" + id).expect(200);
  }

  /** The export once it has ended. */
  public JsonNode ended(String id) {
    return Eventually.get(
        () -> get(id),
        job -> Set.of("done", "incomplete", "failed").contains(job.path("state").asText()));
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
        byte[] archive = downloaded(share.path("archive"));
        bags.add(Student.sha256(archive) + "  " + share.at("/archive/name").asText());
        ReadBag.of(archive).files().values().forEach(file -> found.add(Student.sha256(file)));
      }
    }
    Map<String, byte[]> school = ReadBag.of(downloaded(job.at("/files/0"))).files();
    assertThat(new String(school.get("bags.sha256"), StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(bags);
    assertThat(rows(school.get("index.xlsx")))
        .as("a row for each file, below the header")
        .isEqualTo(found.size() + 1);
    return found.stream().sorted().toList();
  }

  private byte[] downloaded(JsonNode product) {
    byte[] content = campus.api().download(product).body();
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

  /** The same without what is different on every look: links and their times. */
  static String lasting(JsonNode job) {
    return job.toString().replaceAll("\"(url|expiresAt)\":\"[^\"]*\"", "");
  }
}
