package tw.portfolio.local.year;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.access.Role;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.model.Receipt;

/** Reports of receipts, until the school is done with them. */
final class Cases {
  private static final Call ANSWER =
      Call.of("Receipts", "POST /students/{studentId}/receipt-reports/{caseId}/answer");

  private final Campus campus;
  private final List<Reported> waiting = new ArrayList<>();
  private final List<Reported> correcting = new ArrayList<>();

  /** A report. */
  record Reported(String id, Receipt receipt) {}

  Cases(Campus campus) {
    this.campus = campus;
  }

  void opened(String id, Receipt receipt) {
    waiting.add(new Reported(id, receipt));
    campus.school().report(id);
    campus.school().receipt(receipt, Receipt.State.REPORTED);
  }

  /** It was taken back. */
  void ended(Reported reported) {
    waiting.remove(reported);
    campus.school().looked(reported.id());
    campus.school().receipt(reported.receipt(), Receipt.State.OPEN);
  }

  List<Reported> waiting() {
    return List.copyOf(waiting);
  }

  /** The office looks at some, and is done with some. */
  void day() {
    for (Reported reported : List.copyOf(correcting)) {
      if (campus.happens(0.3) && answered(reported, "corrected", 2)) {
        correcting.remove(reported);
        campus.school().receipt(reported.receipt(), Receipt.State.OPEN);
      }
    }
    for (Reported reported : waiting()) {
      if (campus.happens(0.25) && answered(reported, "wrong", 1)) {
        waiting.remove(reported);
        correcting.add(reported);
        campus.school().looked(reported.id());
      }
    }
  }

  private boolean answered(Reported reported, String step, int version) {
    Call call =
        ANSWER.with("studentId", reported.receipt().student()).with("caseId", reported.id());
    return campus
        .api()
        .send(
            campus.holder(Role.REGISTRAR),
            call,
            Json.object().put("version", version).put("step", step).put("words", "查過名冊"))
        .ok();
  }
}
