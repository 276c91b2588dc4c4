package tw.portfolio.receipt.dynamo;

import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.CaseState;
import tw.portfolio.receipt.CaseStep;
import tw.portfolio.receipt.FaultTable;
import tw.portfolio.receipt.FaultTable.Fault;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptCase.Report;
import tw.portfolio.receipt.ReceiptCase.Step;
import tw.portfolio.school.SchoolCode;

/** Cases, and what can be wrong, as items. */
final class CaseItems {
  private static final String STATE = "state";
  private static final String FAULT = "fault";

  private CaseItems() {}

  /** A case lies with its student and in the list of its year, both written together. */
  static Item write(Key at, ReceiptCase reported) {
    Report report = reported.report();
    return ReceiptItems.key(Item.at(at), reported.key())
        .text("case", reported.id().text())
        .text("row", report.row())
        .text("about", report.about())
        .text(FAULT, report.fault())
        .text("faultName", report.faultName())
        .text("text", report.text())
        .text(STATE, reported.state().code())
        .instant("opened", reported.opened())
        .instant("due", reported.due())
        .maps("steps", reported.steps().stream().map(CaseItems::write).toList())
        .number(ReceiptItems.VERSION, reported.version());
  }

  private static Item write(Step step) {
    return Item.empty()
        .instant("at", step.at())
        .text("step", step.step().code())
        .text("by", step.by())
        .text("words", step.words());
  }

  static ReceiptCase read(Item item) {
    return new ReceiptCase(
        new CaseId(item.text("case")),
        ReceiptItems.key(item),
        new Report(
            item.optionalText("row"),
            item.text("about"),
            item.text(FAULT),
            item.text("faultName"),
            item.text("text")),
        CaseState.ofCode(item.text(STATE))
            .orElseThrow(() -> new IllegalStateException("No state: " + item.text(STATE))),
        item.instant("opened"),
        item.instant("due"),
        item.integer(ReceiptItems.VERSION),
        item.maps("steps").stream().map(CaseItems::readStep).toList());
  }

  private static Step readStep(Item item) {
    return new Step(
        item.instant("at"),
        CaseStep.ofCode(item.text("step"))
            .orElseThrow(() -> new IllegalStateException("No step: " + item.text("step"))),
        item.text("by"),
        item.text("words"));
  }

  static Item write(FaultTable table) {
    return Item.at(ReceiptKeys.faults(table.school()))
        .maps(
            "faults",
            table.faults().stream()
                .map(
                    fault ->
                        Item.empty()
                            .text("code", fault.code())
                            .text("name", fault.name())
                            .flag("used", fault.used()))
                .toList())
        .number(ReceiptItems.VERSION, table.version());
  }

  static FaultTable found(SchoolCode school, Optional<Item> found) {
    return found
        .map(item -> new FaultTable(school, item.integer(ReceiptItems.VERSION), faults(item)))
        .orElseGet(() -> FaultTable.unset(school));
  }

  private static List<Fault> faults(Item item) {
    return item.maps("faults").stream()
        .map(
            fault ->
                new Fault(
                    fault.text("code"),
                    fault.text("name"),
                    fault.optionalFlag("used").orElse(false)))
        .toList();
  }
}
