package tw.portfolio.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.memory.MemoryEnrolments;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.memory.MemoryExtensions;
import tw.portfolio.statement.memory.MemoryStatements;

/** A school with grades 1 and 3 whose offices look how far everybody is. */
public final class OverviewScene {
  /** The whole year. */
  static final ReceiptPeriod PERIOD = new ReceiptPeriod(SchoolBuilder.YEAR, 0);

  public final Campus campus;
  public final MemoryReceipts receipts;
  public final MemoryRecords records;
  public final MemoryEnrolments enrolments;
  public final OverviewPorts ports;
  final ReadingStates reading;

  /** Every window is open. */
  public OverviewScene() {
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
    this.records = new MemoryRecords(campus.school());
    this.enrolments = new MemoryEnrolments(campus.school());
    MemoryStatements statements = new MemoryStatements(campus.school());
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

  /** 王小明 and 陳小華 are in 林老師's section of physics. */
  public OverviewScene withSections() {
    Sections.open(records);
    Sections.enrol(records, Students.MING, Sections.PHYSICS);
    Sections.enrol(records, Students.HUA, Sections.PHYSICS);
    return this;
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
