package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.local.client.Reply;

/** Students upload the files of a folder, each as one piece; the platform says which it takes. */
final class FolderUploads {
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "mp3", "audio/mpeg",
          "mp4", "video/mp4");

  private final Stage stage;
  private final Path folder;
  private final List<Path> files;
  private final AtomicInteger done = new AtomicInteger();

  FolderUploads(Stage stage, Path folder, List<Path> files) {
    this.stage = stage;
    this.folder = folder;
    this.files = List.copyOf(files);
  }

  /** The files below a folder in their order; what is hidden does not count. */
  static List<Path> filesOf(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !hidden(folder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hidden(Path relative) {
    return IntStream.range(0, relative.getNameCount())
        .anyMatch(at -> relative.getName(at).toString().startsWith("."));
  }

  /** What a browser would say of a file by its name. */
  static String typeOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return TYPES.getOrDefault(dot < 0 ? "" : name.substring(dot + 1), "application/octet-stream");
  }

  void run() {
    List<String> students = stage.cast().students();
    List<Integer> taking =
        IntStream.range(0, Math.min(students.size(), files.size())).boxed().toList();
    stage
        .together()
        .each(
            taking,
            at -> {
              IntStream.iterate(at, file -> file < files.size(), file -> file + students.size())
                  .forEach(file -> upload(students.get(at), files.get(file), file));
              return at;
            });
  }

  private void upload(String student, Path file, int serial) {
    Sender sender = new Sender(stage, student);
    List<JsonNode> courses = stage.courses(stage.page(student));
    JsonNode course = courses.get(serial % courses.size());
    List<Upload> one = List.of(Upload.of(file, typeOf(file)));
    String description = Announcements.description(course.path("name").asText(), serial);
    Reply reply = sender.announce(course, description, one);
    if (reply.ok()) {
      sender.put(reply.body(), one);
      String id = reply.body().path("pieceId").asText();
      JsonNode piece = sender.settled(id);
      if (piece.path("state").asText().equals("uploaded")) {
        stage.works().put(new Work(student, id, course.path("courseCode").asText(), one));
        stage.tally().add(Tally.Count.UPLOADED, 1);
      } else {
        JsonNode refusal = piece.path("refusal");
        refused(file, refusal.path("code").asText() + " " + refusal.path("detail").asText());
      }
    } else {
      stage
          .checks()
          .that(
              reply.status() < 500,
              "上傳「" + file + "」時系統發生錯誤：" + reply,
              "a fault on uploading " + file + ": " + reply);
      refused(file, reply.toString());
    }
    stage.screen().progress(done.incrementAndGet(), files.size(), "個檔案 (files)");
  }

  private void refused(Path file, String why) {
    stage.tally().add(Tally.Count.REFUSED, 1);
    stage.screen().line("拒絕 (refused) " + folder.relativize(file) + "：" + why.replace('\n', ' '));
  }
}
