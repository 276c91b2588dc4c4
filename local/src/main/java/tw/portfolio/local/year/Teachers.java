package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.model.Days;
import tw.portfolio.local.year.model.Receipt;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.local.year.model.StandIn;
import tw.portfolio.local.year.model.Work;

/** What teachers and homeroom teachers do on a day. */
final class Teachers {
  private static final Call DECIDE = Call.of("Certification", "PUT /certifications/{pieceId}");
  private static final Call DISPUTE = Call.of("Outcomes", "POST /outcomes/{pieceId}/dispute");
  private static final Call ANSWER = Call.of("Certification", "PUT /disputes/{pieceId}");
  private static final Call DEPUTY = Call.of("Accounts", "PUT /deputies/{teacherId}/{deputyId}");
  private static final Call RETURNED =
      Call.of("Receipts", "PUT /students/{studentId}/receipts/{period}/returned");

  private final Campus campus;

  Teachers(Campus campus) {
    this.campus = campus;
  }

  void day() {
    Map<String, List<Work>> sent =
        campus.school().works().stream()
            .filter(work -> work.state() == Work.State.SENT)
            .collect(Collectors.groupingBy(Work::teacher));
    for (Somebody teacher : campus.all("TEACHER")) {
      double diligence = Math.floorMod(teacher.id().hashCode(), 4) == 0 ? 0.03 : 0.15;
      if (teacher.isInUse() && campus.happens(diligence)) {
        sent.getOrDefault(teacher.id(), List.of()).forEach(work -> decide(work, teacher.id()));
      }
    }
    disputes();
    if (campus.happens(0.03)) {
      standIn();
    }
    for (Receipt receipt : undelivered()) {
      if (campus.happens(0.05)) {
        formBack(receipt);
      }
    }
  }

  private void decide(Work work, String by) {
    if (!campus.open(work.student(), "certification" + work.semester())) {
      return;
    }
    boolean certify = campus.happens(0.8);
    ObjectNode body =
        Json.object().put("revision", 1).put("decision", certify ? "certify" : "return");
    if (!certify) {
      body.put("reason", "請補上單位。");
    }
    Call call = DECIDE.with("pieceId", work.id());
    Reply reply = campus.api().send(campus.person(by), call, body);
    if (reply.ok()) {
      work.is(certify ? Work.State.CERTIFIED : Work.State.RETURNED);
    }
  }

  /** Some go through all that a dispute has before it comes to the office. */
  private void disputes() {
    List<Work> returned =
        campus.school().works().stream()
            .filter(work -> work.state() == Work.State.RETURNED)
            .toList();
    for (Work work : returned) {
      if (campus.happens(0.02)) {
        boolean raised =
            disputed(work)
                && answered(work, "teacher", work.teacher())
                && disputed(work)
                && answered(work, "homeroom", homeroomOf(work.student()))
                && disputed(work);
        if (raised) {
          campus.school().dispute(work.id(), true);
        }
      }
    }
    for (Work work : returned) {
      String office = campus.holder(Role.EQUIPMENT_HEAD).id().text();
      if (campus.happens(0.15)
          && campus.school().isDisputed(work.id())
          && answered(work, "office", office)) {
        campus.school().dispute(work.id(), false);
      }
    }
  }

  private boolean disputed(Work work) {
    JsonNode text = Json.object().put("text", "單位在第二頁");
    Call call = DISPUTE.with("pieceId", work.id());
    return campus.api().send(campus.person(work.student()), call, text).ok();
  }

  private boolean answered(Work work, String as, String by) {
    JsonNode body = Json.object().put("as", as).put("answer", "keep").put("text", "請再對照講義");
    return campus.api().send(campus.person(by), ANSWER.with("pieceId", work.id()), body).ok();
  }

  private String homeroomOf(String student) {
    return campus.all("HOMEROOM_TEACHER").stream()
        .filter(one -> one.className().equals(campus.school().person(student).className()))
        .map(Somebody::id)
        .findFirst()
        .orElseThrow();
  }

  /** A colleague stands in for some days. */
  private void standIn() {
    List<Somebody> teachers = campus.all("TEACHER").stream().filter(Somebody::isInUse).toList();
    Somebody teacher = campus.any(teachers);
    Somebody deputy = campus.any(teachers);
    Days days =
        new Days(
            campus.today().plusDays(campus.chance().nextInt(5)),
            campus.today().plusDays(5 + campus.chance().nextInt(20)));
    boolean named =
        campus.school().standIns().stream()
            .anyMatch(
                one -> one.teacher().equals(teacher.id()) && one.deputy().equals(deputy.id()));
    ObjectNode body =
        Json.object()
            .put("from", days.first().toString())
            .put("until", days.last().toString())
            .put("reason", "公假進修");
    Call call = DEPUTY.with("teacherId", teacher.id()).with("deputyId", deputy.id());
    if (!named
        && !teacher.id().equals(deputy.id())
        && campus.api().send(campus.holder(Role.CURRICULUM_HEAD), call, body).ok()) {
      campus.school().add(new StandIn(teacher.id(), deputy.id(), days));
    }
  }

  private List<Receipt> undelivered() {
    Map<String, Receipt> one = new HashMap<>();
    Stream<Receipt> out =
        campus.school().receipts().keySet().stream()
            .filter(receipt -> !campus.school().isFormBack(receipt))
            .sorted(Comparator.comparing(Receipt::toString));
    out.forEach(receipt -> one.putIfAbsent(receipt.student() + receipt.period(), receipt));
    return one.values().stream().sorted(Comparator.comparing(Receipt::toString)).toList();
  }

  private void formBack(Receipt receipt) {
    Call call = RETURNED.with("studentId", receipt.student()).with("period", receipt.period());
    JsonNode body = Json.object().put("returned", true);
    if (campus.api().send(campus.person(homeroomOf(receipt.student())), call, body).ok()) {
      campus.school().formBack(receipt);
    }
  }
}
