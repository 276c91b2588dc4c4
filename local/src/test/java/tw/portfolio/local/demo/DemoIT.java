package tw.portfolio.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.SigningKey;
import tw.portfolio.local.ground.ChosenConflicts;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.permission.RequestRecorder;
import tw.portfolio.local.sample.RefusalReason;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.record.book.Books;

class DemoIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int demo(int students, Optional<Path> files) {
    SigningKey.into(folder.resolve("data"));
    DemoOptions options =
        new DemoOptions(
            OptionalInt.of(students),
            files,
            folder.resolve("data"),
            TEMPLATE,
            RequestRecorder.wires(),
            ChosenConflicts.ofBuild());
    return Demo.run(
        options, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
  }

  private JsonNode lastLine() throws Json.BadJson {
    List<String> lines = out.toString(UTF_8).lines().toList();
    return Json.read(lines.getLast().getBytes(UTF_8));
  }

  @Test
  void shouldDoTheWholeJobWithSixStudentsAndRefuseAFolderThatWasUsed() throws Json.BadJson {
    int status = demo(6, Optional.empty());

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(status).isZero();
    JsonNode line = lastLine();
    assertThat(line.properties())
        .extracting(entry -> entry.getKey())
        .containsExactly(
            "students",
            "uploaded",
            "refused",
            "certified",
            "returned",
            "selected",
            "reminders",
            "precheckRefused",
            "exported",
            "receiptsConfirmed",
            "receiptsReported",
            "transferred",
            "achievementsSelected",
            "statements",
            "consultations",
            "imported",
            "achievements",
            "archives",
            "books",
            "seconds");
    assertThat(line.path("students").asInt()).isEqualTo(6);
    assertThat(line.path("uploaded").asInt()).isEqualTo(6 * 4 + 1);
    assertThat(line.path("refused").asInt()).isEqualTo(5);
    assertThat(line.path("certified").asInt()).isEqualTo(line.path("uploaded").asInt());
    assertThat(line.path("returned").asInt()).isEqualTo(2);
    assertThat(line.path("exported").asInt()).isEqualTo(line.path("selected").asInt());
    assertThat(line.path("imported").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(
            Books.ALL.stream().map(book -> book.kind().code()).toList());
    assertThat(line.at("/imported/students").asInt()).isEqualTo(6);
    assertThat(line.path("achievements")).isNotEmpty();
    assertThat(line.path("achievementsSelected").asInt()).isEqualTo(9);
    assertThat(line.path("statements").asInt()).isEqualTo(2);
    assertThat(line.path("consultations").asInt()).isPositive();
    assertThat(line.path("archives"))
        .isNotEmpty()
        .allSatisfy(archive -> assertThat(Path.of(archive.asText())).isAbsolute().exists());

    assertThat(line.path("receiptsConfirmed").asInt()).isPositive();
    assertThat(line.path("receiptsReported").asInt()).isOne();
    assertThat(line.path("transferred").asInt()).isPositive();
    assertThat(line.path("precheckRefused").asInt()).isPositive();
    assertThat(line.path("books"))
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(book -> assertThat(Path.of(book.asText())).isAbsolute().exists());

    assertThat(demo(6, Optional.empty())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("這個資料夾已有成果");
  }

  @Test
  void shouldUploadTheFilesOfAFolderAndCountThoseThatAreRefused() throws Exception {
    SampleFiles samples = SampleFiles.load();
    Path files = Files.createDirectories(folder.resolve("files"));
    write(files, "1", samples.pdf(1));
    write(files, "2", samples.jpg(2));
    write(files, "3", samples.mp4(3));
    write(files, "4", samples.refusable(RefusalReason.TRUNCATED_PDF, 4));
    Files.writeString(files.resolve("5 筆記.docx"), "x");
    Files.createFile(files.resolve("6 空白.pdf"));

    int status = demo(2, Optional.of(files));

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(status).isZero();
    assertThat(lastLine().path("uploaded").asInt()).isEqualTo(3);
    assertThat(lastLine().path("refused").asInt()).isEqualTo(3);
    assertThat(out.toString(UTF_8)).contains("拒絕 (refused) 5 筆記.docx");
  }

  private static void write(Path folder, String number, SampleFile file) throws IOException {
    Files.write(folder.resolve(number + " " + file.name()), file.content());
  }

  @Test
  void shouldRefuseAFolderWithoutFiles() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(demo(2, Optional.of(empty))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("沒有檔案");
  }
}
