package tw.portfolio.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.memory.MemoryExtensions;
import tw.portfolio.statement.memory.MemoryStatements;

/** A school with grades 1 and 3 whose offices look how far everybody is. */
final class OverviewScene {
  static final ReceiptPeriod PERIOD = new ReceiptPeriod(SchoolBuilder.YEAR, 0);

  final Campus campus;
  final MemoryReceipts receipts;
  final MemoryStatements statements;
  final OverviewPorts ports;
  final ReadingStates reading;

  OverviewScene() {
    this(Windows.allOpen(SchoolBuilder.NOW));
  }

  OverviewScene(Map<WindowKey, Window> windows) {
    this.campus =
        new Campus(
            Seniors.aSchool()
                .withStaff(
                    Offices.PRINCIPAL,
                    Offices.PARENT,
                    Offices.INFORMATION,
                    Staff.DIRECTOR,
                    Staff.ACTIVITIES_HEAD)
                .withWindows(windows));
    this.receipts = new MemoryReceipts(campus.school());
    this.statements = new MemoryStatements(campus.school());
    this.ports =
        new OverviewPorts(
            campus.school(),
            Seniors.GRADES,
            campus.school(),
            campus.school(),
            new MemoryExtensions(campus.school()),
            receipts,
            statements);
    this.reading = new ReadingStates(ports);
  }

  /** The windows of these kinds alone are open. */
  static OverviewScene with(WindowKind... open) {
    return new OverviewScene(Windows.open(SchoolBuilder.NOW, open));
  }

  /** An hour and a day later. */
  Instant tomorrow() {
    return campus.now().plus(Duration.ofHours(25));
  }

  /** Everybody for whom there is something to be done. */
  List<StudentTasks> waiting() {
    List<StudentTasks> all = new ArrayList<>();
    reading.waiting(SchoolBuilder.SCHOOL, campus.now(), all::addAll);
    return all;
  }

  /** What somebody has to do. */
  List<Task> tasks(Person student) {
    return waiting().stream()
        .filter(one -> one.state().student().id().equals(student.id()))
        .flatMap(one -> one.tasks().stream())
        .toList();
  }
}
