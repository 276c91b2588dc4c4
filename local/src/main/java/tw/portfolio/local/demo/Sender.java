package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Reply;

/** Brings a student's files to the platform: announce, put to the links, wait for the verdict. */
final class Sender {
  private final Stage stage;
  private final String student;

  Sender(Stage stage, String student) {
    this.stage = stage;
    this.student = student;
  }

  /** Announces a piece. */
  Reply announce(JsonNode course, String description, List<Upload> files) {
    return stage
        .client()
        .send(student, "POST", "/outcomes", Announcements.of(course, description, files));
  }

  /**
   * Puts every file to its link.
   *
   * @param reserved the answer that has the links
   */
  void put(JsonNode reserved, List<Upload> files) {
    List<JsonNode> links = Stage.list(reserved.path("uploads"));
    stage.checks().same(files.size(), links.size(), "每個檔案一個上傳連結", "an upload link for each file");
    for (JsonNode link : links) {
      Upload file = fileOf(link, files);
      int status = stage.client().put(link, file.content().get());
      stage.checks().same(200, status, "檔案「" + file.name() + "」上傳到連結", "PUT of " + file.name());
    }
  }

  /** The file for a link, by the part it is for. */
  static Upload fileOf(JsonNode link, List<Upload> files) {
    boolean media = link.path("part").asText().equals("media");
    return files.stream()
        .filter(file -> media == isMedia(file))
        .findFirst()
        .orElseThrow(() -> new BrokenOffException("a link for no file: " + link.path("part")));
  }

  private static boolean isMedia(Upload file) {
    return file.type().startsWith("audio/") || file.type().startsWith("video/");
  }

  /** Waits until the platform has looked at all of these; gives each piece as it stands then. */
  Map<String, JsonNode> settled(Set<String> ids) {
    boolean inTime = Patience.until(() -> stillReserved(ids).isEmpty());
    stage
        .checks()
        .that(
            inTime,
            "檔案上傳後未在時限內查驗完畢：" + stillReserved(ids),
            "files were not examined in time: " + stillReserved(ids));
    return pieces(ids);
  }

  /**
   * The same for one piece.
   *
   * @throws BrokenOffException if the platform does not know it any more
   */
  JsonNode settled(String id) {
    return Optional.ofNullable(settled(Set.of(id)).get(id))
        .orElseThrow(() -> new BrokenOffException("成果不見了 (the piece is gone): " + id));
  }

  private Set<String> stillReserved(Set<String> ids) {
    return pieces(ids).entrySet().stream()
        .filter(piece -> piece.getValue().path("state").asText().equals("reserved"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<String, JsonNode> pieces(Set<String> ids) {
    return Stage.list(stage.page(student).path("pieces")).stream()
        .filter(piece -> ids.contains(piece.path("pieceId").asText()))
        .collect(Collectors.toMap(piece -> piece.path("pieceId").asText(), piece -> piece));
  }
}
