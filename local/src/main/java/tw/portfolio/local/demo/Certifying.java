package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.client.Upload;
import tw.portfolio.local.http.Json;

/**
 * Students send their pieces; teachers are reminded and decide, a deputy for one of them; what came
 * back is mended and sent again.
 */
final class Certifying {
  private static final String REASON = "請補上實驗數據的單位，並在最後一頁寫出參考資料後再送一次。";
  private static final int ONE_IN = 12;
  private static final long SERIALS = 500_000_000L;

  private final Stage stage;
  private final Cast cast;
  private final boolean samples;
  private final List<Work> works;
  private final Set<String> returning;
  private Optional<Supplier<Integer>> again = Optional.empty();

  /**
   * @param samples whether returned pieces get other sample files; if not, the same files again
   */
  Certifying(Stage stage, boolean samples) {
    this.stage = stage;
    this.cast = stage.cast();
    this.samples = samples;
    this.works = stage.uploaded();
    this.returning =
        IntStream.range(0, works.size())
            .filter(at -> at % ONE_IN == Math.min(ONE_IN / 2, works.size() - 1))
            .mapToObj(at -> works.get(at).id())
            .collect(Collectors.toSet());
  }

  void send() {
    send(works);
  }

  private void send(List<Work> pieces) {
    stage.each(
        pieces,
        "件成果送出 (pieces sent)",
        work -> {
          String path = "/outcomes/" + work.id() + "/send";
          String state = Stage.state(stage.act(work.student(), "POST", path, asSeen(work)));
          stage.checks().same("sent", state, "成果 " + work.id() + " 送出認證", "sending");
        });
  }

  /** What the student's page says of the piece, handed back. */
  private ObjectNode asSeen(Work work) {
    ObjectNode body = Json.object();
    stage.pieces(work.student()).stream()
        .filter(piece -> piece.path("pieceId").asText().equals(work.id()))
        .forEach(
            piece ->
                body.<ObjectNode>set("revision", piece.path("revision"))
                    .set("seen", piece.path("seen")));
    return body;
  }

  /**
   * The morning's mails: one for each teacher with waiting pieces and each deputy, and only one.
   * That nobody gets a second one is looked at later, when the worker has had the time to send it.
   */
  void remind() {
    List<String> expected =
        works.stream()
            .map(cast::teacherOf)
            .distinct()
            .flatMap(one -> Stream.concat(Stream.of(one), cast.deputyOf(one).stream()))
            .map(person -> cast.emails().get(person))
            .distinct()
            .sorted()
            .toList();
    List<String> before = recipients();
    fire();
    List<String> sent =
        Patience.awaited(() -> since(before, expected), now -> now.size() >= expected.size());
    stage.checks().same(expected, sent, "提醒信的收件人", "recipients of the reminders");
    stage.tally().add(Tally.Count.REMINDERS, sent.size());
    fire();
    again = Optional.of(() -> since(before, expected).size());
    stage.screen().line("寄出 " + sent.size() + " 封，收件教師與代理人 (digests sent)");
  }

  private void fire() {
    String path = "/dev/schedules/Reminders/EveryHour/run";
    stage.client().anonymous("POST", path, Json.object().put("everySchool", "true")).expected(path);
  }

  /** Mails to these since then; offices and homeroom teachers get their own. */
  private List<String> since(List<String> before, List<String> to) {
    List<String> sent = new ArrayList<>(recipients());
    before.forEach(sent::remove);
    sent.removeIf(address -> !to.contains(address));
    return sent;
  }

  private List<String> recipients() {
    JsonNode mails = stage.client().anonymous("/dev/outbox").expected("/dev/outbox").path("mails");
    return Stage.list(mails).stream()
        .flatMap(mail -> Stage.list(mail.path("to")).stream())
        .map(JsonNode::asText)
        .sorted()
        .toList();
  }

  /** Everyone's queue. */
  void decide() {
    decide(works.size(), returning);
  }

  private void decide(int total, Set<String> back) {
    Optional<String> absent =
        works.stream()
            .map(cast::teacherOf)
            .filter(teacher -> cast.deputyOf(teacher).isPresent())
            .findFirst();
    AtomicInteger decided = new AtomicInteger();
    stage.each(
        cast.holding(Role.TEACHER),
        "位教師 (teachers)",
        teacher -> {
          String actor = absent.filter(teacher::equals).flatMap(cast::deputyOf).orElse(teacher);
          // What was decided is not in the queue any more: the first page is always the next.
          for (int done = -1; done != 0; ) {
            done = decide(actor, stage.read(actor, "/certifications?teacher=" + teacher), back);
            decided.addAndGet(done);
          }
        });
    stage.checks().same(total, decided.get(), "認證清單中的件數", "pieces in the teachers' queues");
    again.ifPresent(
        mails ->
            stage
                .checks()
                .same(
                    stage.tally().of(Tally.Count.REMINDERS),
                    mails.get(),
                    "再次觸發不重寄",
                    "mails after firing twice"));
    again = Optional.empty();
    absent.ifPresent(_ -> stage.screen().line("代理人代為認證一位教師的清單 (a deputy decided for a teacher)"));
  }

  private int decide(String actor, JsonNode queue, Set<String> back) {
    ObjectNode body = Json.object();
    ArrayNode decisions = body.putArray("decisions");
    for (JsonNode piece : queue.path("pieces")) {
      String id = piece.path("pieceId").asText();
      boolean certify = !back.contains(id);
      ObjectNode decision = decisions.addObject().put("pieceId", id);
      decision.put("revision", piece.path("revision").asInt());
      JsonNode section = piece.at("/label/sectionId");
      if (!section.isMissingNode()) {
        decision.put("sectionId", section.asText());
      }
      decision.put("decision", certify ? "certify" : "return");
      if (!certify) {
        decision.put("reason", REASON);
      }
      stage.tally().add(certify ? Tally.Count.CERTIFIED : Tally.Count.RETURNED, 1);
    }
    if (!decisions.isEmpty()) {
      for (JsonNode result : stage.act(actor, "POST", "/certifications", body).path("results")) {
        if (!stage.checks().that(result.path("ok").asBoolean(), "認證：" + result, "deciding")) {
          throw new BrokenOffException("認證未完成 (certification) " + result);
        }
      }
    }
    return decisions.size();
  }

  /** Students read why a piece came back, replace its files and send it again. */
  void mend() {
    List<Work> returned = works.stream().filter(work -> returning.contains(work.id())).toList();
    stage.each(returned, "件成果換檔 (mended)", work -> mend(work, SERIALS + returned.indexOf(work)));
    stage.each(
        returned,
        "件成果的檔案已檢查 (examined)",
        work -> new Sender(stage, work.student()).settled(work.id()));
    send(returned);
    decide(returned.size(), Set.of());
  }

  private void mend(Work work, long serial) {
    String path = "/outcomes/" + work.id();
    String reason = stage.read(work.student(), path).at("/returned/reason").asText();
    stage.checks().same(REASON, reason, "學生看到的退回原因", "the reason that the student sees");
    List<Upload> files =
        samples ? List.of(Upload.of(stage.samples().document(serial))) : work.files();
    JsonNode reserved = stage.act(work.student(), "PUT", path + "/files", Upload.announced(files));
    new Sender(stage, work.student()).put(reserved, files);
    stage.keep(new Work(work.student(), work.id(), work.courseCode(), files));
  }
}
