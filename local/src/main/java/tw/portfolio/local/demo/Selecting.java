package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.http.Json;

/** Students choose up to six certified pieces of the year. */
final class Selecting {
  private static final int MOST = 6;
  private static final int LEAVES_ONE_OUT = 10;

  private final Stage stage;
  private final boolean everything;
  private final Set<String> chosen = ConcurrentHashMap.newKeySet();

  /**
   * @param everything whether all that was certified is chosen; else some students leave a piece
   *     out, which must then not be exported
   */
  Selecting(Stage stage, boolean everything) {
    this.stage = stage;
    this.everything = everything;
  }

  /** The ids of all that was chosen. */
  Set<String> chosen() {
    return Set.copyOf(chosen);
  }

  /** Everyone chooses; what must not be chosen is refused. */
  void run() {
    List<String> students = stage.works().all().stream().map(Work::student).distinct().toList();
    AtomicInteger done = new AtomicInteger();
    stage
        .together()
        .each(
            students,
            student -> {
              boolean leavesOneOut = !everything && students.indexOf(student) % LEAVES_ONE_OUT == 1;
              choose(student, leavesOneOut);
              stage.screen().progress(done.incrementAndGet(), students.size(), "位學生 (students)");
              return student;
            });
    if (!students.isEmpty()) {
      refusals(students.getFirst());
    }
  }

  private void choose(String student, boolean leavesOneOut) {
    List<JsonNode> certified = certified(student);
    int most = leavesOneOut ? Math.max(1, certified.size() - 1) : certified.size();
    List<JsonNode> wanted = certified.stream().limit(Math.min(MOST, most)).toList();
    Reply reply = select(student, wanted);
    boolean accepted =
        stage
            .checks()
            .that(
                reply.ok() && reply.body().path("chosen").asInt() == wanted.size(),
                "學生的勾選：" + reply,
                "a student's selection: " + reply);
    if (accepted) {
      chosen.addAll(
          wanted.stream().map(piece -> piece.path("pieceId").asText()).collect(Collectors.toSet()));
      stage.tally().add(Tally.Count.SELECTED, wanted.size());
    }
  }

  private List<JsonNode> certified(String student) {
    return Stage.list(stage.page(student).path("pieces")).stream()
        .filter(piece -> Set.of("certified", "selected").contains(piece.path("state").asText()))
        .toList();
  }

  /** Sends a choice. */
  Reply select(String student, List<JsonNode> pieces) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("pieces");
    for (JsonNode piece : pieces) {
      list.addObject()
          .put("pieceId", piece.path("pieceId").asText())
          .put("revision", piece.path("revision").asInt());
    }
    return stage.client().send(student, "PUT", "/selections/" + stage.cast().year(), body);
  }

  private void refusals(String student) {
    List<JsonNode> own =
        certified(student).stream()
            .filter(piece -> chosen.contains(piece.path("pieceId").asText()))
            .toList();
    Reply same = select(student, own);
    stage.checks().that(same.ok(), "同樣的勾選再送一次：" + same, "the same selection twice: " + same);
    JsonNode one = own.getFirst();
    Reply seven = select(student, Collections.nCopies(MOST + 1, one));
    stage.checks().refused(seven, 409, "cap-reached", "勾選 7 件", "7 pieces chosen");
    Reply twice = select(student, List.of(one, one));
    stage.checks().refused(twice, 409, "selection-refused", "重複勾選", "a piece chosen twice");
    stage.works().all().stream()
        .filter(work -> !work.student().equals(student))
        .findFirst()
        .ifPresent(
            work -> {
              List<JsonNode> foreign = new ArrayList<>(own.subList(1, own.size()));
              foreign.add(Json.object().put("pieceId", work.id()).put("revision", 1));
              Reply other = select(student, foreign);
              stage
                  .checks()
                  .refused(other, 409, "selection-refused", "勾選別人的成果", "another's piece chosen");
            });
    int left = stage.page(student).path("selected").asInt();
    stage.checks().same(own.size(), left, "被拒絕後原勾選不變", "chosen after refusals");
  }
}
