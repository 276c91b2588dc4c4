package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.client.Upload;

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
    List<Integer> places = IntStream.range(0, files.size()).boxed().toList();
    stage.each(places, "個檔案 (files)", this::upload);
  }

  private void upload(int at) {
    List<String> students = stage.cast().students();
    String student = students.get(at % students.size());
    Path file = files.get(at);
    Sender sender = new Sender(stage, student);
    JsonNode course = stage.course(student, at);
    List<Upload> one = List.of(Upload.of(file, typeOf(file)));
    Reply reply = sender.announce(course, one, at);
    if (!reply.ok()) {
      stage.checks().that(reply.status() < 500, "上傳「" + file + "」：" + reply, "a fault");
      refused(file, reply.toString());
      return;
    }
    sender.put(reply.body(), one);
    String id = reply.body().path("pieceId").asText();
    JsonNode piece = sender.settled(id);
    if (Stage.state(piece).equals("uploaded")) {
      stage.keep(new Work(student, id, course.path("courseCode").asText(), one));
    } else {
      JsonNode refusal = piece.path("refusal");
      refused(file, refusal.path("code").asText() + " " + refusal.path("detail").asText());
    }
  }

  private void refused(Path file, String why) {
    stage.tally().add(Tally.Count.REFUSED, 1);
    stage.screen().line("拒絕 (refused) " + folder.relativize(file) + "：" + why.replace('\n', ' '));
  }
}
