package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.sample.SampleFile;

/** What requests about receipts send and ask for. */
final class ReceiptRequests {
  private ReceiptRequests() {}

  /** Adds them by the names of their rows. */
  static void in(
      Map<String, Function<Map<String, String>, JsonNode>> bodies,
      Map<String, Function<Map<String, String>, String>> queries,
      SampleFile file) {
    String own = "/me/receipts/{period}/{kind}/";
    bodies.put("POST " + own + "confirmation", _ -> Json.object().put("version", Bodies.STALE));
    bodies.put("POST " + own + "reports", _ -> report());
    bodies.put("PUT /me/receipt-reports/{caseId}", _ -> report().put("version", Bodies.STALE));
    bodies.put(
        "POST /me/receipt-reports/{caseId}/withdrawal",
        _ -> Json.object().put("version", Bodies.STALE));
    bodies.put("POST /receipts/imports", ids -> importOf(ids.get("year"), file));
    bodies.put("PUT /receipts/faults", _ -> faults());
    String period = "period=";
    queries.put("GET /receipts", ids -> period + ids.get("period"));
    queries.put("GET /receipts/forms (own)", ids -> period + ids.get("period"));
    for (String route : List.of("GET /receipts/students", "GET /receipts/forms (className)")) {
      queries.put(route, ids -> period + ids.get("period") + "&className=" + ids.get("className"));
    }
    bodies.put(
        "PUT /students/{studentId}/receipts/{period}/returned",
        _ -> Json.object().put("returned", true));
    bodies.put(
        "POST /students/{studentId}/receipt-reports/{caseId}/answer",
        _ -> Json.object().put("version", Bodies.STALE).put("step", "right").put("words", "無誤"));
  }

  private static ObjectNode report() {
    return Json.object().put("fault", "02").put("text", "簡述不對");
  }

  private static ObjectNode faults() {
    ObjectNode body = Json.object().put("version", Bodies.STALE);
    body.putArray("faults").addObject().put("code", "02").put("name", "內容錯誤").put("used", true);
    return body;
  }

  private static ObjectNode importOf(String year, SampleFile file) {
    ObjectNode body =
        Json.object().put("year", Integer.parseInt(year)).put("password", "213303115");
    body.putObject("file")
        .put("name", "收訖明細.zip")
        .put("bytes", file.content().length)
        .put("sha256", Sha256.of(file.content()).hex());
    return body;
  }
}
