package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
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
   * The SHA-256 of every file in every archive, sorted, after each download has been compared with
   * what the export says of it and with the manifests.
   */
  List<String> archived(JsonNode job) {
    List<String> found = new ArrayList<>();
    List<String> products = new ArrayList<>();
    for (JsonNode share : job.path("classes")) {
      if (share.has("archive")) {
        byte[] archive = downloaded(share.path("archive"), products);
        found.addAll(entries(archive));
      }
    }
    String manifest = "";
    List<String> sums = List.of();
    for (JsonNode file : job.path("files")) {
      byte[] content = downloaded(file, products);
      String text = new String(content, StandardCharsets.UTF_8);
      if (file.path("name").asText().equals("files.sha256")) {
        sums = text.lines().map(line -> line.substring(0, 64)).sorted().toList();
      }
      if (file.path("name").asText().equals("index.xlsx")) {
        assertThat(rows(content))
            .as("a row for each file, below the header")
            .isEqualTo(found.size() + 1);
      }
      if (file.path("name").asText().equals("manifest.sha256")) {
        manifest = text;
      }
    }
    List<String> sorted = found.stream().sorted().toList();
    assertThat(sums).isEqualTo(sorted);
    assertThat(manifest.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(products).contains(line));
    return sorted;
  }

  private byte[] downloaded(JsonNode product, List<String> products) {
    byte[] content = campus.api().download(product).body();
    String sum = Student.sha256(content);
    assertThat(sum).isEqualTo(product.path("sha256").asText());
    assertThat(content).hasSize(product.path("bytes").asInt());
    products.add(sum + "  " + product.path("name").asText());
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

  private static List<String> entries(byte[] archive) {
    List<String> sums = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          sums.add(Student.sha256(zip.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sums;
  }

  /** The same without what is different on every look: links and their times. */
  static String lasting(JsonNode job) {
    return job.toString().replaceAll("\"(url|expiresAt)\":\"[^\"]*\"", "");
  }
}
