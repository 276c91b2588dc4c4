package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.model.Receipt;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.local.year.model.Work;

/** What students have to see to once in a year: choose, confirm receipts, hand statements in. */
final class YearEnd {
  private static final Call STATE = Call.of("Statements", "PUT /statement");
  private static final Call HAND_IN = Call.of("Statements", "POST /statement/hand-in");
  private static final Call CONFIRM =
      Call.of("Receipts", "POST /me/receipts/{period}/{kind}/confirmation");
  private static final Call REPORT =
      Call.of("Receipts", "POST /me/receipts/{period}/{kind}/reports");
  private static final Call WITHDRAW =
      Call.of("Receipts", "POST /me/receipt-reports/{caseId}/withdrawal");

  private final Campus campus;
  private final Cases cases;
  private final Map<String, Integer> statements = new HashMap<>();

  YearEnd(Campus campus, Cases cases) {
    this.campus = campus;
    this.cases = cases;
  }

  void day() {
    for (Somebody student : campus.all("STUDENT")) {
      for (Work.Kind kind : Work.Kind.values()) {
        choose(student, kind);
      }
      if (campus.open(student.id(), "statement")
          && !campus.school().hasStated(student.id())
          && student.isSenior()
          && campus.happens(0.06)) {
        state(student);
      }
    }
    campus.school().receipts().entrySet().stream()
        .filter(entry -> entry.getValue() == Receipt.State.OPEN)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(Receipt::toString))
        .toList()
        .forEach(this::confirm);
    cases.waiting().forEach(this::withdraw);
  }

  private void choose(Somebody student, Work.Kind kind) {
    boolean outcome = kind == Work.Kind.OUTCOME;
    String window = outcome ? "selection" : "achievementSelection";
    if (campus.school().hasChosen(student.id(), SchoolYears.YEAR, kind)
        || !campus.open(student.id(), window)
        || !campus.happens(0.13)) {
      return;
    }
    Work.State wanted = outcome ? Work.State.CERTIFIED : Work.State.HERE;
    List<Work> some =
        campus.school().works().stream()
            .filter(work -> work.student().equals(student.id()) && work.kind() == kind)
            .filter(work -> work.state() == wanted)
            .limit(2)
            .toList();
    ObjectNode body = Json.object();
    if (some.isEmpty() || campus.happens(0.1)) {
      body.put("declined", true);
      body.withArray(outcome ? "pieces" : "achievements");
    } else {
      some.forEach(
          work ->
              body.withArray(outcome ? "pieces" : "achievements")
                  .addObject()
                  .put(outcome ? "pieceId" : "achievementId", work.id())
                  .put("revision", 1));
    }
    Call call =
        (outcome
                ? Call.of("Selection", "PUT /selections/{year}")
                : Call.of("Achievements", "PUT /achievement-selections/{year}"))
            .with("year", Integer.toString(SchoolYears.YEAR));
    if (campus.api().send(campus.person(student.id()), call, body).ok()) {
      campus.school().chosen(student.id(), SchoolYears.YEAR, kind);
    }
  }

  private void state(Somebody student) {
    int version = statements.getOrDefault(student.id(), 0);
    ObjectNode text =
        Json.object()
            .put("version", version)
            .put("careerPlan", "成為社區護理師")
            .put("expectations", "細心")
            .put("strengths", "傾聽")
            .put("studyPlan", "修解剖學")
            .put("interests", "登山");
    Reply saved = campus.api().send(campus.person(student.id()), STATE, text);
    if (saved.ok()) {
      int now = saved.body().path("version").asInt();
      statements.put(student.id(), now);
      JsonNode body = Json.object().put("version", now);
      Reply handedIn = campus.api().send(campus.person(student.id()), HAND_IN, body);
      if (handedIn.ok()) {
        statements.put(student.id(), handedIn.body().path("version").asInt(now));
        campus.school().statement(student.id(), true);
      }
    }
  }

  private static Call of(Call call, Receipt receipt) {
    return call.with("period", receipt.period()).with("kind", receipt.kind());
  }

  private boolean isOpen(Receipt receipt) {
    return campus
        .school()
        .isOpen(receipt.student(), receipt.year(), receipt.window(), campus.today());
  }

  private void confirm(Receipt receipt) {
    if (!isOpen(receipt)) {
      return;
    }
    double turn = campus.chance().nextDouble();
    if (turn < 0.16) {
      JsonNode body = Json.object().put("version", 1);
      if (campus.api().send(campus.person(receipt.student()), of(CONFIRM, receipt), body).ok()) {
        campus.school().receipt(receipt, Receipt.State.CONFIRMED);
      }
    } else if (turn < 0.2) {
      JsonNode body = Json.object().put("row", "1a").put("fault", "02").put("text", "簡述不對");
      Reply reply = campus.api().send(campus.person(receipt.student()), of(REPORT, receipt), body);
      if (reply.ok()) {
        cases.opened(reply.body().path("caseId").asText(), receipt);
      }
    }
  }

  private void withdraw(Cases.Reported reported) {
    if (isOpen(reported.receipt()) && campus.happens(0.05)) {
      Reply reply =
          campus
              .api()
              .send(
                  campus.person(reported.receipt().student()),
                  WITHDRAW.with("caseId", reported.id()),
                  Json.object().put("version", 1));
      if (reply.ok()) {
        cases.ended(reported);
      }
    }
  }
}
