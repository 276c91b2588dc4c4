package tw.portfolio.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Semester;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.book.BookBatch;
import tw.portfolio.submission.book.BookKind;
import tw.portfolio.submission.book.BookOrder;
import tw.portfolio.submission.book.BookSettings;
import tw.portfolio.submission.book.BookSettingsStore;
import tw.portfolio.submission.book.BookSheet;
import tw.portfolio.submission.book.BookStudent;
import tw.portfolio.submission.book.BookYear;
import tw.portfolio.submission.book.NationalBook;
import tw.portfolio.submission.book.NationalBooks;
import tw.portfolio.submission.book.StudentMaterial;
import tw.portfolio.submission.rule.Fault;
import tw.portfolio.submission.rule.FaultCause;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.RegisteredStudents;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.submission.source.StudentRows;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/**
 * What was handed in, as the national books would say it now: of pieces what is locked, of grades
 * and cadres what offices have. Nobody's national id is opened for it, since a receipt is compared
 * without it.
 */
public final class HandedInBooks implements HandedIn {
  private final Ports ports;

  /** Reads from these. */
  public HandedInBooks(Ports ports) {
    this.ports = ports;
  }

  /**
   * Where what a school hands in is kept.
   *
   * @param roster who is in which class
   * @param register the register
   * @param pieces pieces and choices
   * @param entries what offices have entered
   * @param records the plan of courses
   * @param books what the school has set for its books
   * @param caps the longest 簡述
   * @param handings the handings in themselves
   */
  public record Ports(
      Roster roster,
      RegisteredStudents register,
      PieceStore pieces,
      StudentRecords entries,
      RecordStore records,
      BookSettingsStore books,
      SettingsInForce caps,
      ExportStore handings) {}

  @Override
  public Rows open(SchoolCode school, ReceiptPeriod period, ReceiptKind kind, String book) {
    return new Opened(school, period, kind, book);
  }

  @Override
  public void receipted(SchoolCode school, Set<String> handingsIn, Instant at) {
    for (String id : handingsIn) {
      // One that is being taken back at this moment has nothing more to lose.
      ExportId.parse(id).ifPresent(one -> marked(school, one, at));
    }
  }

  private boolean marked(SchoolCode school, ExportId id, Instant at) {
    return ports.handings().receipted(school, id, at);
  }

  private static List<BookKind> books(ReceiptKind kind) {
    return switch (kind) {
      case OUTCOMES -> List.of(BookKind.OUTCOMES, BookKind.EVENING_OUTCOMES);
      case ACHIEVEMENTS -> List.of(BookKind.ACHIEVEMENTS);
      case GRADES -> List.of(BookKind.GRADES);
      case CADRES -> List.of(BookKind.CADRES);
    };
  }

  /** The books of a kind and period, and everybody in them. */
  private final class Opened implements Rows {
    private final BookYear year;
    private final BookSettings settings;
    private final BatchOfBook batch;
    private final List<BookSheet<?>> sheets;
    private final Map<PersonId, Person> students;
    private final Map<PersonId, Registered> register;
    private final Set<String> handings = ConcurrentHashMap.newKeySet();

    Opened(SchoolCode school, ReceiptPeriod period, ReceiptKind kind, String book) {
      BookOrder order =
          new BookOrder(
              books(kind),
              new SourceScope(
                  school, period.year(), Semester.of(period.semester()), new Scope.School()),
              BookBatch.NORMAL,
              false,
              Optional.empty());
      this.settings = ports.books().of(school);
      this.year = BookYear.of(NamedSchool.unnamed(school), order, ports.records(), ports.caps());
      List<NationalBook> books =
          order.kinds().stream()
              .flatMap(one -> NationalBooks.of(one, period.year(), settings).stream())
              .toList();
      this.batch = BatchOfBook.of(books, book, school, ports.handings());
      this.sheets = books.stream().map(NationalBook::sheets).flatMap(List::stream).toList();
      this.students =
          ports.roster().students(school, period.year()).stream()
              .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
      this.register = ports.register().of(school);
    }

    @Override
    public List<SheetRow> of(PersonId student) {
      return Optional.ofNullable(students.get(student)).map(this::rows).orElse(List.of());
    }

    private List<SheetRow> rows(Person person) {
      StudentMaterial material = material(person);
      List<SheetRow> rows = new ArrayList<>();
      for (BookSheet<?> sheet : sheets) {
        for (BookSheet.Line line : sheet.lines(material)) {
          if (wasHandedIn(line)) {
            rows.add(new SheetRow(sheet.name(), cells(sheet, line)));
          }
        }
      }
      return rows;
    }

    /** What is wrong with a row kept it out; an id that nobody opens here did not. */
    private static boolean wasHandedIn(BookSheet.Line line) {
      return !Fault.refuse(
          line.faults().stream()
              .filter(fault -> fault.cause() != FaultCause.NO_NATIONAL_ID)
              .toList());
    }

    private static SequencedMap<String, String> cells(BookSheet<?> sheet, BookSheet.Line line) {
      SequencedMap<String, String> cells = new LinkedHashMap<>();
      List<String> headers = sheet.headers();
      for (int column = 0; column < headers.size(); column++) {
        cells.put(headers.get(column), line.cells().get(column));
      }
      return cells;
    }

    @Override
    public Set<String> handingsIn() {
      return Set.copyOf(handings);
    }

    @Override
    public Set<String> others() {
      return batch.others();
    }

    private void remember(StudentYear work) {
      for (Piece piece : work.pieces()) {
        if (piece.status() instanceof Status.Submitted submitted) {
          handings.add(submitted.export());
        }
      }
    }

    private StudentYear work(WorkKind kind, Person person) {
      return batch.of(
          ports.pieces().studentYear(kind, person.school(), person.id(), year.order().year()));
    }

    private StudentMaterial material(Person person) {
      SchoolCode school = person.school();
      StudentRows rows =
          new StudentRows(
              person,
              person.place(year.order().year()).orElseThrow(),
              Optional.ofNullable(register.get(person.id())),
              work(WorkKind.OUTCOME, person),
              work(WorkKind.ACHIEVEMENT, person),
              ports.entries().of(school, person.id()));
      year.order().kinds().stream()
          .filter(BookKind::ofWork)
          .forEach(
              book ->
                  remember(book == BookKind.ACHIEVEMENTS ? rows.achievements() : rows.outcomes()));
      BookStudent student =
          new BookStudent(
              person.id(),
              person.name(),
              Optional.empty(),
              rows.registered().map(one -> one.student().born()),
              rows.place(),
              Optional.empty(),
              settings.isEvening(rows.place().className()),
              false);
      return new StudentMaterial(year, student, rows);
    }
  }
}
