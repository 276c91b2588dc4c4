package tw.portfolio.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.Window;

/** An evaluation as files and answers have it. */
final class EvaluationJson {
  private EvaluationJson() {}

  /** All of the school together; nobody is named. */
  static Document totals(Evaluation evaluation) {
    return promptness(evaluation.promptness())
        .put("year", evaluation.term().year().number())
        .put("semester", evaluation.term().semester().number())
        .put("from", Evaluation.firstDay(evaluation.term()).toString())
        .put("until", Evaluation.lastDay(evaluation.term()).toString())
        .put("entered", evaluation.entered())
        .putEach(
            "spans",
            evaluation.promptness().spans().entrySet().stream()
                .map(
                    of ->
                        Document.empty()
                            .put("span", of.getKey().chinese())
                            .put("pieces", of.getValue()))
                .toList())
        .put("note", Evaluation.NOTE)
        .put("noteEnglish", Evaluation.NOTE_ENGLISH);
  }

  /** The totals, offices and people. */
  static byte[] figures(Evaluation evaluation) {
    return bytes(
        totals(evaluation)
            .putEach(
                "offices",
                evaluation.offices().stream()
                    .map(
                        office ->
                            Document.empty()
                                .put("office", office.office())
                                .put("people", office.people())
                                .putEach("records", entered(office.entered())))
                    .toList())
            .putEach("people", evaluation.people().stream().map(EvaluationJson::person).toList()));
  }

  private static Document person(EvaluatedPerson one) {
    return promptness(one.promptness())
        .put("personId", one.person().text())
        .put("name", one.name())
        .put("office", one.office())
        .putEach("records", entered(one.entered()));
  }

  private static List<Document> entered(Map<String, Integer> entered) {
    return entered.entrySet().stream()
        .map(of -> Document.empty().put("kindName", of.getKey()).put("many", of.getValue()))
        .toList();
  }

  private static Document promptness(Promptness of) {
    Document document =
        Document.empty()
            .put("certified", of.certified())
            .put("returned", of.returned())
            .put("extended", of.extended())
            .put("overdue", of.overdue());
    of.median().ifPresent(days -> document.put("medianDays", days));
    of.ninetieth().ifPresent(days -> document.put("ninetiethDays", days));
    return document;
  }

  /** What stands behind somebody's figures. */
  static byte[] lines(EvaluatedPerson one) {
    return bytes(
        Document.empty()
            .put("personId", one.person().text())
            .put("name", one.name())
            .putEach("lines", one.deeds().stream().map(EvaluationJson::line).toList()));
  }

  private static Document line(Deed deed) {
    Document document =
        Document.empty()
            .put("figure", deed.kind().code())
            .put("figureName", deed.kind().chinese())
            .put("kindName", deed.what())
            .put("id", deed.id())
            .put("date", LocalDate.ofInstant(deed.at(), Window.TAIPEI).toString())
            .put("extended", deed.extended());
    deed.days().ifPresent(days -> document.put("days", days));
    return document;
  }

  private static byte[] bytes(Document document) {
    return document.json().text().getBytes(StandardCharsets.UTF_8);
  }
}
