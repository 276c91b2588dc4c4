package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.http.Json;

/** Brings somebody's files to the platform: announce, put to the links, wait for the verdict. */
record Sender(Stage stage, String person) {
  /** Announces a piece of a course. */
  Reply announce(JsonNode course, List<Upload> files, long serial) {
    ObjectNode body =
        Json.object()
            .put("year", course.path("year").asInt())
            .put("semester", course.path("semester").asInt())
            .put("courseCode", course.path("courseCode").asText())
            .put("taking", course.at("/taking/kind").asText("semester"))
            .put("description", stage.texts().description(course.path("name").asText(), serial));
    body.setAll(Upload.announced(files));
    return stage.client().send(person, "POST", "/outcomes", body);
  }

  /** Announces a piece that has to be taken, and puts its files. */
  Work upload(JsonNode course, List<Upload> files, long serial) {
    JsonNode reserved = stage.checks().accepted(announce(course, files, serial), "POST /outcomes");
    put(reserved, files);
    String id = reserved.path("pieceId").asText();
    return new Work(person, id, course.path("courseCode").asText(), files);
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
      Upload file = Upload.at(link, files);
      int status = stage.client().put(link, file.content().get());
      stage.checks().same(200, status, "檔案「" + file.name() + "」上傳到連結", "PUT of " + file.name());
    }
  }

  /** A piece once the platform has looked at its files. */
  JsonNode settled(String pieceId) {
    return stage.awaited(
        () -> stage.read(person, "/outcomes/" + pieceId), piece -> !reserved(piece), pieceId);
  }

  /** All of a student's pieces once the platform has looked at their files. */
  List<JsonNode> settled() {
    return stage.awaited(
        () -> stage.pieces(person), pieces -> pieces.stream().noneMatch(Sender::reserved), person);
  }

  private static boolean reserved(JsonNode piece) {
    return Stage.state(piece).equals("reserved");
  }
}
