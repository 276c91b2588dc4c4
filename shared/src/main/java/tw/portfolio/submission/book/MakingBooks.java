package tw.portfolio.submission.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState.Progress;
import tw.portfolio.job.JobWork;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.OpenedNationalIds;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.settings.SchoolNames;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.submission.source.ReadingClasses;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.SourceClass;
import tw.portfolio.submission.source.StudentRows;

/**
 * Makes national books, a class at a time, so that no more than a class is read and opened at once.
 * Nothing of the school changes by it, and done again it writes the same names.
 */
public final class MakingBooks implements JobWork {
  private final Ports ports;

  /** Reads from these and writes there. */
  public MakingBooks(Ports ports) {
    this.ports = ports;
  }

  /**
   * What books need.
   *
   * @param classes the rows of the school
   * @param identities national ids, which are written into books
   * @param roster who is in which class in the next semester
   * @param records the plan of courses
   * @param settings what the school has set for its books
   * @param caps the longest 簡述
   * @param packages where files lie in what was handed in
   * @param names what schools are called
   * @param products where books go
   */
  public record Ports(
      ReadingClasses classes,
      OpenedNationalIds identities,
      Roster roster,
      RecordStore records,
      BookSettingsStore settings,
      SettingsInForce caps,
      FileLinks.Packages packages,
      SchoolNames names,
      ArchiveStore products) {}

  @Override
  public JobKind kind() {
    return JobKind.BOOKS;
  }

  @Override
  public Outcome prepare(Job job, Watch watch) {
    BookOrder order = BookOrder.of(job.school(), job.order());
    BookSettings settings = ports.settings().of(job.school());
    Optional<JobRefusal> fault = BookProblems.fault(order, settings);
    if (fault.isPresent()) {
      return new Outcome.Refused(fault.get());
    }
    ReadingClasses.Opened opened = ports.classes().open(order.scope());
    return opened.students() == 0
        ? new Outcome.Refused(order.scope().nobody())
        : new Outcome.Done(new Making(job, order, settings, opened, watch).make());
  }

  /** One job. */
  private final class Making {
    private final Job job;
    private final BookYear year;
    private final BookSettings settings;
    private final ReadingClasses.Opened opened;
    private final Watch watch;
    private final Map<PersonId, ClassPlace> next;
    private final Set<String> shared;
    private final List<BookContents> books;
    private int students;

    Making(
        Job job,
        BookOrder order,
        BookSettings settings,
        ReadingClasses.Opened opened,
        Watch watch) {
      this.job = job;
      this.settings = settings;
      this.opened = opened;
      this.watch = watch;
      this.year =
          BookYear.of(ports.names().named(job.school()), order, ports.records(), ports.caps())
              .with(
                  order
                      .export()
                      .map(export -> ports.packages().of(job.school(), export))
                      .orElse(FileLinks.NONE));
      this.next = next(job.school(), order);
      this.shared = opened.sharedIdentities();
      this.books =
          order.kinds().stream()
              .flatMap(kind -> NationalBooks.of(kind, order.year(), settings).stream())
              .map(BookContents::new)
              .toList();
    }

    JobReport make() {
      int done = 0;
      for (SourceClass of : opened.classes()) {
        watch.at(new Progress(done++, opened.classes().size()));
        List<BookContents> having =
            books.stream()
                .filter(book -> book.book().has(year.order(), of.grade().orElse(0)))
                .toList();
        if (!having.isEmpty()) {
          add(of, having);
        }
      }
      return new BookProducts(job, year, ports.products()).stored(books, students);
    }

    private void add(SourceClass of, List<BookContents> having) {
      List<StudentRows> rows = ports.classes().rows(opened, of).students();
      Map<PersonId, NationalId> identities =
          ports.identities().of(job.school(), rows.stream().map(one -> one.person().id()).toList());
      for (StudentRows one : rows) {
        BookStudent student = student(one, Optional.ofNullable(identities.get(one.person().id())));
        StudentMaterial material = new StudentMaterial(year, student, one);
        having.forEach(book -> book.add(material));
        students++;
      }
    }

    private BookStudent student(StudentRows rows, Optional<NationalId> identity) {
      Person person = rows.person();
      return new BookStudent(
          person.id(),
          person.name(),
          identity,
          rows.registered().map(Registered::student).map(student -> student.born()),
          rows.place(),
          Optional.ofNullable(next.get(person.id())),
          settings.isEvening(rows.place().className()),
          rows.registered()
              .flatMap(Registered::identity)
              .filter(identified -> shared.contains(identified.mark()))
              .isPresent());
    }
  }

  /** Where everybody sits in the semester after the data's. */
  private Map<PersonId, ClassPlace> next(SchoolCode school, BookOrder order) {
    SchoolYear year =
        order.semester().filter(Semester.FIRST::equals).isPresent()
            ? order.year()
            : new SchoolYear(order.year().number() + 1);
    return ports.roster().students(school, year).stream()
        .filter(student -> student.place(year).isPresent())
        .collect(
            Collectors.toUnmodifiableMap(Person::id, student -> student.place(year).orElseThrow()));
  }
}
