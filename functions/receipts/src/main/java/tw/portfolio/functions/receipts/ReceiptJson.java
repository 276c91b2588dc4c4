package tw.portfolio.functions.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.receipt.AnsweringReports;
import tw.portfolio.receipt.ConfirmingReceipts;
import tw.portfolio.receipt.FaultTable;
import tw.portfolio.receipt.FaultTable.Fault;
import tw.portfolio.receipt.OverseeingReceipts.ClassRow;
import tw.portfolio.receipt.OverseeingReceipts.Entry;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRow;
import tw.portfolio.receipt.ReceiptState;
import tw.portfolio.receipt.ReceiptStore.KindMark;
import tw.portfolio.receipt.ReceiptStore.ReceiptMark;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Window;

/** Receipts as answers show them. */
final class ReceiptJson {
  private ReceiptJson() {}

  /** To the student: all there is, with the windows. */
  static Json own(ConfirmingReceipts.Page page, Instant now) {
    return Json.object()
        .put(
            "receipts",
            page.all().receipts().stream()
                .map(receipt -> withWindow(of(receipt), window(page, receipt), now))
                .toList())
        .put("reports", cases(page.all().cases(), now))
        .put(
            "faults",
            page.faults().faults().stream().filter(Fault::used).map(ReceiptJson::of).toList());
  }

  private static Optional<Window> window(ConfirmingReceipts.Page page, StudentReceipt receipt) {
    ReceiptPeriod period = receipt.key().period();
    return Optional.ofNullable(page.settings().get(period.year()))
        .flatMap(settings -> settings.window(period.window(receipt.key().kind())));
  }

  private static Json withWindow(Json json, Optional<Window> window, Instant now) {
    return json.putIfPresent("firstDay", window.map(one -> one.firstDay().toString()))
        .putIfPresent("lastDay", window.map(one -> one.lastDay().toString()))
        .put("open", window.filter(one -> one.isOpenAt(now)).isPresent());
  }

  /** To those who oversee the student. */
  static Json of(StudentReceipts all, Instant now) {
    return Json.object()
        .put("receipts", all.receipts().stream().map(ReceiptJson::of).toList())
        .put("reports", cases(all.cases(), now));
  }

  static Json of(StudentReceipt receipt) {
    Json json =
        Json.object()
            .put("period", receipt.key().period().code())
            .put("periodName", receipt.key().period().chinese());
    return kind(json, receipt.key().kind())
        .put("version", receipt.version())
        .put("importedAt", receipt.imported())
        .put("state", receipt.state().code())
        .put("stateName", receipt.state().chinese())
        .putIfPresent("confirmedAt", receipt.confirmation().map(one -> one.at()))
        .put("rows", receipt.rows().stream().map(row -> of(receipt, row)).toList());
  }

  private static Json kind(Json json, ReceiptKind kind) {
    return json.put("kind", kind.code()).put("kindName", kind.chinese());
  }

  private static Json of(StudentReceipt receipt, ReceiptRow row) {
    Json json =
        Json.object()
            .put("row", row.id())
            .put("sheet", row.content().sheet())
            .put("match", row.match().code())
            .put("matchName", row.match().chinese())
            .put("confirmed", receipt.isConfirmed(row))
            .put("cells", cells(row.content().cells()));
    return row.differences().isEmpty()
        ? json
        : json.put(
            "handedIn",
            row.differences().stream().map(one -> cell(one.column(), one.handedIn())).toList());
  }

  private static List<Json> cells(Map<String, String> cells) {
    return cells.entrySet().stream().map(one -> cell(one.getKey(), one.getValue())).toList();
  }

  private static Json cell(String column, String text) {
    return Json.object().put("column", column).put("text", text);
  }

  private static List<Json> cases(List<ReceiptCase> cases, Instant now) {
    return cases.stream().map(one -> of(one, now)).toList();
  }

  static Json of(ReceiptCase one, Instant now) {
    Json json =
        Json.object()
            .put("caseId", one.id().text())
            .put("version", one.version())
            .put("period", one.key().period().code());
    return kind(json, one.key().kind())
        .putIfPresent("row", one.report().row())
        .put("about", one.report().about())
        .put("fault", one.report().fault())
        .put("faultName", one.report().faultName())
        .put("text", one.report().text())
        .put("state", one.state().code())
        .put("stateName", one.state().chinese())
        .put("askedAt", one.opened())
        .put("due", one.due())
        .put("overdue", one.isOverdueAt(now))
        .put(
            "steps",
            one.steps().stream()
                .map(
                    step ->
                        Json.object()
                            .put("at", step.at())
                            .put("step", step.step().code())
                            .put("by", step.by())
                            .put("words", step.words()))
                .toList());
  }

  /** In the office's list. */
  static Json of(AnsweringReports.Entry entry, Instant now) {
    Json json = of(entry.reported(), now);
    json.put("studentId", entry.reported().key().student().text());
    entry.student().ifPresent(student -> place(json.put("name", student.name()), student));
    return json;
  }

  private static Json place(Json json, Person student) {
    Optional<ClassPlace> place = student.latestPlace();
    return json.putIfPresent("className", place.map(ClassPlace::className))
        .putIfPresent("seat", place.map(ClassPlace::seat))
        .putIfPresent("studentNumber", place.map(ClassPlace::studentNumber));
  }

  /** A class in the table. */
  static Json of(ClassRow row) {
    Json kinds = Json.object();
    for (ReceiptKind kind : ReceiptKind.values()) {
      Optional.ofNullable(row.kinds().get(kind))
          .ifPresent(states -> kinds.put(kind.code(), states(states)));
    }
    return Json.object()
        .put("className", row.className())
        .put("students", row.students())
        .put("returned", row.returned())
        .put("kinds", kinds);
  }

  private static Json states(Map<ReceiptState, Long> states) {
    Json json = Json.object();
    for (ReceiptState state : ReceiptState.values()) {
      json.put(state.code(), states.getOrDefault(state, 0L));
    }
    return json;
  }

  /** A student in a list. */
  static Json of(Entry entry) {
    Json kinds = Json.object();
    for (ReceiptKind kind : ReceiptKind.values()) {
      entry.of(kind).ifPresent(mark -> kinds.put(kind.code(), of(mark)));
    }
    Json json =
        Json.object()
            .put("studentId", entry.student().id().text())
            .put("name", entry.student().name());
    return place(json, entry.student())
        .put("kinds", kinds)
        .putIfPresent("returned", entry.mark().flatMap(ReceiptMark::returned).map(ReceiptJson::of));
  }

  private static Json of(KindMark mark) {
    return Json.object()
        .put("state", mark.state().code())
        .put("rows", mark.rows())
        .put("amiss", mark.amiss())
        .put("importedAt", mark.imported());
  }

  static Json of(Returned returned) {
    return Json.object().put("at", returned.at()).put("by", returned.by());
  }

  static Json of(FaultTable table) {
    return Json.object()
        .put("version", table.version())
        .put("faults", table.faults().stream().map(ReceiptJson::full).toList());
  }

  private static Json of(Fault fault) {
    return Json.object().put("code", fault.code()).put("name", fault.name());
  }

  private static Json full(Fault fault) {
    return of(fault).put("used", fault.used());
  }
}
